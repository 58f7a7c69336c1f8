package cn.mingchu.portal.projection;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the records stand that could not be read or stored, so that none is lost silently. */
final class Unreadable {

  private static final Logger LOG = LoggerFactory.getLogger(Unreadable.class);

  private final JdbcTemplate database;
  private final Clock clock;

  Unreadable(JdbcTemplate database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A record that is skipped, and why. */
  record Skipped(String topic, int partition, long offset, String problem) {}

  /** Keeps the places inside the running transaction. */
  void keep(List<Skipped> skipped) {
    for (Skipped one : skipped) {
      LOG.warn(
          "Skipped {} partition {} offset {}: {}",
          one.topic(),
          one.partition(),
          one.offset(),
          one.problem());
      database.update(
          "insert into unreadable (topic, kafka_partition, kafka_offset, found_at, problem)"
              + " values (?, ?, ?, ?, ?) on conflict do nothing",
          one.topic(),
          one.partition(),
          one.offset(),
          SqlTime.of(clock.instant()),
          one.problem().replace('\0', ' '));
    }
  }
}
