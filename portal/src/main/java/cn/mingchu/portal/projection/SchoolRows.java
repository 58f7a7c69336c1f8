package cn.mingchu.portal.projection;

import cn.mingchu.portal.scope.RegionPath;
import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The register of schools: the newest record of each; a tombstone takes it out. */
final class SchoolRows implements TopicRows<School> {

  private static final String PUT =
      """
      insert into school (school_id, name, type, region_code, province_code, city_code, county_code,
                          boarding, diners, canteens, credit_code, food_licence)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (school_id) do update set
        name = excluded.name, type = excluded.type, region_code = excluded.region_code,
        province_code = excluded.province_code, city_code = excluded.city_code,
        county_code = excluded.county_code, boarding = excluded.boarding,
        diners = excluded.diners, canteens = excluded.canteens,
        credit_code = excluded.credit_code, food_licence = excluded.food_licence
      """;

  private final JdbcTemplate database;
  private final RegionPaths regions;

  SchoolRows(JdbcTemplate database, RegionPaths regions) {
    this.database = database;
    this.regions = regions;
  }

  @Override
  public Topic<School> topic() {
    return Topics.SCHOOLS;
  }

  @Override
  public List<String> tables() {
    return List.of("school");
  }

  @Override
  public void noteUnseen(Changes changes) {
    changes.registersChanged();
  }

  @Override
  public void write(List<Arrived<School>> records, Changes changes) {
    Map<String, Object[]> puts = new LinkedHashMap<>();
    Map<String, Object[]> removals = new LinkedHashMap<>();
    for (Arrived<School> record : records) {
      School school = record.value();
      if (school != null) {
        puts.put(school.getSchoolId(), row(school));
        removals.remove(school.getSchoolId());
      } else if (record.key() != null) {
        puts.remove(record.key());
        removals.put(record.key(), new Object[] {record.key()});
      }
    }
    database.batchUpdate(PUT, List.copyOf(puts.values()));
    database.batchUpdate("delete from school where school_id = ?", List.copyOf(removals.values()));
    changes.registersChanged();
  }

  private Object[] row(School school) {
    RegionPath path = regions.of(school.getRegionCode());
    return new Object[] {
      school.getSchoolId(),
      school.getName(),
      school.getType().name(),
      school.getRegionCode(),
      path.provinceCode(),
      path.cityCode(),
      path.countyCode(),
      school.getBoarding(),
      school.getDiners(),
      school.getCanteens(),
      school.getCreditCode(),
      school.getFoodLicence()
    };
  }
}
