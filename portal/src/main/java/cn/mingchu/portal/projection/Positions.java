package cn.mingchu.portal.projection;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The next offset of every partition, kept beside the rows that the earlier ones became. */
final class Positions {

  private final JdbcTemplate database;
  private final Clock clock;

  Positions(JdbcTemplate database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The stored positions of {@code topics}; a partition that was never read is absent. */
  Map<TopicPartition, Long> of(Collection<String> topics) {
    Map<TopicPartition, Long> positions = new HashMap<>();
    database.query(
        "select topic, kafka_partition, next_offset from kafka_offset where topic = any (?)",
        row -> {
          positions.put(
              new TopicPartition(row.getString("topic"), row.getInt("kafka_partition")),
              row.getLong("next_offset"));
        },
        (Object) topics.toArray(String[]::new));
    return positions;
  }

  /**
   * Moves a position inside the running transaction.
   *
   * @param from the position that the batch began with; null if the partition was never read
   * @throws PositionMovedException if somebody else moved it meanwhile: another portal, or a
   *     rebuild. What this transaction wrote MUST be rolled back.
   */
  void move(TopicPartition partition, @Nullable Long from, long to) {
    OffsetDateTime now = SqlTime.of(clock.instant());
    int moved =
        from == null
            ? database.update(
                "insert into kafka_offset (topic, kafka_partition, next_offset, moved_at)"
                    + " values (?, ?, ?, ?) on conflict do nothing",
                partition.topic(),
                partition.partition(),
                to,
                now)
            : database.update(
                "update kafka_offset set next_offset = ?, moved_at = ?"
                    + " where topic = ? and kafka_partition = ? and next_offset = ?",
                to,
                now,
                partition.topic(),
                partition.partition(),
                from);
    if (moved != 1) {
      throw new PositionMovedException(
          "%s is no longer at %s: another portal or a rebuild moved it"
              .formatted(partition, from == null ? "its start" : from));
    }
  }
}
