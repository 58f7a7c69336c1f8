package cn.mingchu.portal.drill;

import cn.mingchu.portal.scope.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What drills found, as the projection holds it. */
@Repository
class Drills {

  private static final String NEWEST =
      """
      select * from recall_drill
      where %1$s = :id
        and day in (select distinct day from recall_drill where %1$s = :id
                    order by day desc limit :nights)
      order by day desc, found_grams::numeric / nullif(sought_grams, 0) nulls last, region_code
      """;

  private final JdbcClient database;

  Drills(JdbcClient database) {
    this.database = database;
  }

  /**
   * The drills of a region in the last nights in which there was one, and of each night those first
   * that found least.
   */
  List<DrillNight> newest(Scope region, int nights) {
    return database
        .sql(NEWEST.formatted(region.level().findingColumn()))
        .param("id", region.id())
        .param("nights", nights)
        .query((row, number) -> night(row))
        .list();
  }

  /** What schools are called, by id; those that the register knows. */
  Map<String, String> schoolNames(Collection<String> ids) {
    Map<String, String> names = new HashMap<>();
    database
        .sql("select school_id, name from school where school_id = any (:ids)")
        .param("ids", ids.toArray(String[]::new))
        .query(
            row -> {
              names.put(row.getString("school_id"), row.getString("name"));
            });
    return names;
  }

  private static DrillNight night(ResultSet row) throws SQLException {
    Timestamp foundTime = row.getTimestamp("found_time");
    long sought = row.getLong("sought_grams");
    long found = row.getLong("found_grams");
    return new DrillNight(
        row.getString("drill_id"),
        row.getInt("revision"),
        row.getString("region_code"),
        row.getObject("day", LocalDate.class),
        row.getString("lot_id"),
        row.getString("ingredient"),
        row.getTimestamp("issued_time").toInstant(),
        foundTime == null ? null : foundTime.toInstant(),
        row.getTimestamp("decided_time").toInstant(),
        sought,
        found,
        DrillNight.hundredths(found, sought),
        row.getLong("meal_grams"),
        row.getLong("kitchen_grams"),
        row.getLong("store_grams"),
        row.getLong("discarded_grams"),
        row.getLong("outside_grams"),
        ids(row, "reached"),
        ids(row, "unreachable"));
  }

  private static List<String> ids(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
