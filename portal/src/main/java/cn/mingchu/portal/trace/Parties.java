package cn.mingchu.portal.trace;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.scope.RegionPath;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which parties of a trace are schools: all of the province, as a school elsewhere must not be
 * taken for a supplier.
 */
@Repository
class Parties {

  private final JdbcClient database;

  Parties(UnboundDatabase database) {
    this.database = database.client();
  }

  /** Those of {@code ids} that are schools of the register, by id. */
  Map<String, Party> schools(Collection<String> ids) {
    Map<String, Party> schools = new HashMap<>();
    database
        .sql(
            "select school_id, name, province_code, city_code, county_code, food_licence"
                + " from school where school_id = any (:ids)")
        .param("ids", ids.toArray(String[]::new))
        .query(
            row -> {
              Party school =
                  new Party(
                      row.getString("school_id"),
                      row.getString("name"),
                      new RegionPath(
                          row.getString("province_code"),
                          row.getString("city_code"),
                          row.getString("county_code")),
                      row.getString("food_licence"));
              schools.put(school.schoolId(), school);
            });
    return schools;
  }
}
