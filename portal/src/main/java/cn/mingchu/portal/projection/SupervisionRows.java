package cn.mingchu.portal.projection;

import cn.mingchu.portal.scope.RegionPath;
import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.schemas.event.Supervision;
import cn.mingchu.schemas.event.SupervisionPeriod;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** How each node of the region tree did over a period, in its newest revision. */
final class SupervisionRows implements TopicRows<Supervision> {

  private static final String PUT =
      """
      insert into supervision (node, level, period, begins, first_day, last_day, revision,
                               province_code, city_code, county_code, closed, amended, score,
                               uncapped_score, record)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
      on conflict (node, period, begins) do update set
        level = excluded.level, first_day = excluded.first_day, last_day = excluded.last_day,
        revision = excluded.revision, province_code = excluded.province_code,
        city_code = excluded.city_code, county_code = excluded.county_code,
        closed = excluded.closed, amended = excluded.amended, score = excluded.score,
        uncapped_score = excluded.uncapped_score, record = excluded.record
      where supervision.revision < excluded.revision
      """;

  private static final NewestRevisions<Supervision> NEWEST =
      new NewestRevisions<>(
          said -> List.of(said.getNode(), said.getPeriod(), begins(said)),
          Supervision::getRevision);

  private final JdbcTemplate database;
  private final RegionPaths regions;
  private final RecordJson json;

  SupervisionRows(JdbcTemplate database, RegionPaths regions, RecordJson json) {
    this.database = database;
    this.regions = regions;
    this.json = json;
  }

  @Override
  public Topic<Supervision> topic() {
    return Topics.SUPERVISION;
  }

  @Override
  public List<String> tables() {
    return List.of("supervision");
  }

  @Override
  public void noteUnseen(Changes changes) {
    // the page of supervision asks again by itself
  }

  @Override
  public void write(List<Arrived<Supervision>> records, Changes changes) {
    database.batchUpdate(PUT, NEWEST.in(records).stream().map(this::row).toList());
  }

  private static LocalDate begins(Supervision said) {
    return said.getPeriod() == SupervisionPeriod.LIVE ? LocalDate.EPOCH : said.getFirstDay();
  }

  private Object[] row(Supervision said) {
    RegionPath path = regions.of(said.getNode()); // a school's row is seen by who sees the school
    return new Object[] {
      said.getNode(),
      said.getLevel().name(),
      said.getPeriod().name(),
      begins(said),
      said.getFirstDay(),
      said.getLastDay(),
      said.getRevision(),
      path.provinceCode(),
      path.cityCode(),
      path.countyCode(),
      said.getClosed(),
      said.getAmended(),
      said.getScoreHundredths(),
      said.getUncappedScoreHundredths(),
      json.of(said)
    };
  }
}
