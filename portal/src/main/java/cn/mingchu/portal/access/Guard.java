package cn.mingchu.portal.access;

import cn.mingchu.portal.scope.RegionPath;
import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.schemas.region.RegionTree;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The one place that decides what a visitor sees: their own school or region, and what is below it.
 *
 * <p>What lies elsewhere is answered like what does not exist, so that nobody learns from the
 * answer whether it does.
 */
@Component
public final class Guard {

  private final UnboundDatabase database;
  private final RegionTree regions;
  private final RegionPaths paths;

  Guard(UnboundDatabase database, RegionTree regions, RegionPaths paths) {
    this.database = database;
    this.regions = regions;
    this.paths = paths;
  }

  /** Where something is: a school, or what else lies in a region; null where nobody knows. */
  private record Place(@Nullable String schoolId, RegionPath region) {}

  /** Whether a region, a school or a device is in the visitor's part of the province. */
  public boolean reaches(Visitor visitor, Scope scope) {
    if (visitor.seesEverything()) {
      return true;
    }
    return switch (scope.level()) {
      case PROVINCE, CITY, COUNTY ->
          visitor.node().level() != Scope.Level.SCHOOL
              && regions.isWithin(scope.id(), visitor.node().id());
      case SCHOOL -> reaches(visitor, school(scope.id()));
      case DEVICE -> reaches(visitor, device(scope.id()));
    };
  }

  /** Whether a finding is. */
  boolean reachesFinding(Visitor visitor, String findingId) {
    return visitor.seesEverything() || reaches(visitor, recorded("finding", findingId));
  }

  /** Whether an alert is. */
  boolean reachesAlert(Visitor visitor, String alertId) {
    return visitor.seesEverything() || reaches(visitor, recorded("alert", alertId));
  }

  /**
   * What the visitor may see of what was asked for.
   *
   * @param wanted null for as much as possible
   * @return null for the whole province
   * @throws ResponseStatusException 404 if they may see nothing of it
   */
  public @Nullable Scope narrowed(Visitor visitor, @Nullable Scope wanted) {
    if (wanted == null) {
      return visitor.seesEverything() ? null : visitor.node();
    }
    if (!reaches(visitor, wanted)) {
      throw notFound(wanted.toString());
    }
    return wanted;
  }

  static ResponseStatusException notFound(String what) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no " + what);
  }

  private static boolean reaches(Visitor visitor, Optional<Place> place) {
    return place.isPresent() && visitor.node().id().equals(partOf(visitor, place.get()));
  }

  private static @Nullable String partOf(Visitor visitor, Place place) {
    return switch (visitor.node().level()) {
      case PROVINCE -> place.region().provinceCode();
      case CITY -> place.region().cityCode();
      case COUNTY -> place.region().countyCode();
      case SCHOOL -> place.schoolId();
      case DEVICE -> null;
    };
  }

  private Optional<Place> school(String schoolId) {
    return database
        .client()
        .sql("select school_id, region_code from school where school_id = :id")
        .param("id", schoolId)
        .query((row, number) -> place(row))
        .optional();
  }

  private Optional<Place> device(String deviceId) {
    return database
        .client()
        .sql(
            "select school_id, region_code from device join school using (school_id)"
                + " where device_id = :id")
        .param("id", deviceId)
        .query((row, number) -> place(row))
        .optional();
  }

  /**
   * Looks where something is that was found or has to be handled.
   *
   * @param kind {@code finding} or {@code alert}: a table, and never from a request
   */
  private Optional<Place> recorded(String kind, String id) {
    return database
        .client()
        .sql("select school_id, region_code from %1$s where %1$s_id = :id".formatted(kind))
        .param("id", id)
        .query((row, number) -> place(row))
        .optional();
  }

  private Place place(ResultSet row) throws SQLException {
    return new Place(row.getString("school_id"), paths.of(row.getString("region_code")));
  }
}
