package cn.mingchu.portal.place;

import cn.mingchu.portal.access.Guard;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schools of the register, and the way to each of them. */
@Repository
public class Places {

  private final JdbcClient database;
  private final Guard guard;
  private final RegionTree regions;
  private final RegionNames names;

  Places(JdbcClient database, Guard guard, RegionTree regions, RegionNames names) {
    this.database = database;
    this.guard = guard;
    this.regions = regions;
    this.names = names;
  }

  public Optional<SchoolEntry> school(String schoolId) {
    return database
        .sql(
            "select school_id, name, type, region_code, boarding, diners, canteens from school"
                + " where school_id = :id")
        .param("id", schoolId)
        .query(
            (row, number) ->
                new SchoolEntry(
                    row.getString("school_id"),
                    row.getString("name"),
                    SchoolType.valueOf(row.getString("type")),
                    row.getString("region_code"),
                    row.getBoolean("boarding"),
                    row.getInt("diners"),
                    row.getInt("canteens")))
        .optional();
  }

  /**
   * From the province, or as far up as the visitor sees, to a region, itself included; nothing
   * where the code is not known.
   */
  public List<Crumb> wayTo(String regionCode) {
    List<Crumb> way = new ArrayList<>();
    Optional<Visitor> visitor = Visitor.current();
    for (Region region : regions.path(regionCode)) {
      if (visitor.isPresent() && guard.reaches(visitor.get(), Scopes.of(region))) {
        way.add(new Crumb(names.of(region), "/region/" + region.code()));
      }
    }
    return way;
  }

  /** From the province to a school, itself included; nothing where the school is not known. */
  public List<Crumb> wayToSchool(String schoolId) {
    Optional<SchoolEntry> school = school(schoolId);
    if (school.isEmpty()) {
      return List.of();
    }
    List<Crumb> way = new ArrayList<>(wayTo(school.get().regionCode()));
    way.add(new Crumb(school.get().name(), "/school/" + schoolId));
    return way;
  }
}
