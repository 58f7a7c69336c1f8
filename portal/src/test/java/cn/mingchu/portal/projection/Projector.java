package cn.mingchu.portal.projection;

import cn.mingchu.portal.Records;
import cn.mingchu.portal.TestDatabase;
import cn.mingchu.portal.TestLog;
import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.portal.settings.NoticeSettings;
import cn.mingchu.portal.settings.PortalSettings;
import cn.mingchu.portal.settings.PublicitySettings;
import cn.mingchu.portal.settings.ReportSettings;
import cn.mingchu.schemas.region.RegionTree;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** A projection without pages, on a database of its own. */
final class Projector implements AutoCloseable {

  private static final List<String> TABLES =
      List.of(
          "select * from school",
          "select * from device",
          "select * from register_entry",
          "select * from rule_setting",
          "select * from device_heard",
          "select * from reading_last",
          "select * from reading_minute",
          "select to_jsonb(f) - 'change_number' from finding f",
          "select * from finding_revision",
          "select * from reject_count",
          "select * from reject",
          "select * from exposure",
          "select * from stock_level",
          "select * from meal_audit",
          "select * from entry_day",
          "select * from duty_day",
          "select * from supervision",
          "select * from public_menu",
          "select * from alert",
          "select * from alert_refusal",
          "select * from paper",
          "select * from dish",
          "select topic, kafka_partition, kafka_offset, problem from unreadable",
          "select topic, kafka_partition, next_offset from kafka_offset");

  private static final int CONNECTIONS = 20;

  private final JdbcTemplate plain;
  private final Projection projection;

  private Projector(JdbcTemplate plain, Projection projection) {
    this.plain = plain;
    this.projection = projection;
  }

  /** The database at an address, with connections that are kept open, as a portal has it. */
  static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(TestDatabase.source(url));
    config.setMaximumPoolSize(CONNECTIONS);
    return new HikariDataSource(config);
  }

  static Projector on(
      DataSource plain, DataSource used, TestLog kafka, ProjectionListener listener) {
    return on(plain, used, kafka, listener, alerts -> {});
  }

  static Projector on(
      DataSource plain,
      DataSource used,
      TestLog kafka,
      ProjectionListener listener,
      AlertFollower follower) {
    PortalSettings settings =
        new PortalSettings(
            new PortalSettings.Kafka(
                kafka.bootstrapServers(), null, Map.of("max.poll.records", "397")),
            new PortalSettings.Readings(Duration.ofDays(2)),
            new PortalSettings.Rejects(1_000),
            new PortalSettings.Live(4, Duration.ofSeconds(15), 10),
            PortalSettings.Access.DEFAULTS,
            PortalSettings.Series.NONE,
            NoticeSettings.NONE,
            PublicitySettings.DEFAULTS,
            ReportSettings.DEFAULTS,
            false,
            1);
    Projection projection =
        new ProjectionConfiguration()
            .projection(
                settings,
                new JdbcTemplate(used),
                new JdbcTransactionManager(used),
                new RegionPaths(RegionTree.sichuan()),
                JsonMapper.shared(),
                listener,
                follower,
                List.of(),
                Clock.fixed(Records.NOON, ZoneOffset.UTC));
    projection.start();
    return new Projector(new JdbcTemplate(plain), projection);
  }

  Projection projection() {
    return projection;
  }

  /** Whether nothing waits in Kafka, by what the database says of itself. */
  boolean hasCaughtUp(long recordsInKafka) {
    Long done =
        plain.queryForObject("select coalesce(sum(next_offset), 0) from kafka_offset", Long.class);
    return done != null && done == recordsInKafka;
  }

  /** Every row of every table as text. */
  Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String query : TABLES) {
      rows.put(
          query,
          plain.queryForList(
              "select t::text from (%s) t order by 1".formatted(query), String.class));
    }
    return rows;
  }

  JdbcTemplate database() {
    return plain;
  }

  @Override
  public void close() {
    projection.stop();
  }
}
