package cn.mingchu.portal.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was set aside, as the projection holds it. */
@Repository
class Operations {

  private final JdbcClient database;

  Operations(JdbcClient database) {
    this.database = database;
  }

  /** Rejects of one component for one reason. */
  record RejectCount(
      String component, String reason, String topic, long rejects, Instant lastTime) {}

  /** One reject. */
  record RejectItem(
      Instant rejectedTime,
      String component,
      String reason,
      String detail,
      @Nullable String field,
      String topic,
      @Nullable String source,
      @Nullable String schoolId,
      @Nullable String subjectId) {}

  /** A record that the portal itself could not read or store. */
  record UnreadableItem(
      String topic, int partition, long offset, Instant foundAt, String problem) {}

  List<RejectCount> rejectCounts() {
    return database
        .sql(
            "select component, reason, topic, rejects, last_time from reject_count"
                + " order by rejects desc, component, reason")
        .query(
            (row, number) ->
                new RejectCount(
                    row.getString("component"),
                    row.getString("reason"),
                    row.getString("topic"),
                    row.getLong("rejects"),
                    moment(row, "last_time")))
        .list();
  }

  List<RejectItem> lastRejects(int most) {
    return database
        .sql(
            "select rejected_time, component, reason, detail, field, topic, source, school_id,"
                + " subject_id from reject order by rejected_time desc limit :most")
        .param("most", most)
        .query(
            (row, number) ->
                new RejectItem(
                    moment(row, "rejected_time"),
                    row.getString("component"),
                    row.getString("reason"),
                    row.getString("detail"),
                    row.getString("field"),
                    row.getString("topic"),
                    row.getString("source"),
                    row.getString("school_id"),
                    row.getString("subject_id")))
        .list();
  }

  List<UnreadableItem> lastUnreadable(int most) {
    return database
        .sql(
            "select topic, kafka_partition, kafka_offset, found_at, problem from unreadable"
                + " order by found_at desc limit :most")
        .param("most", most)
        .query(
            (row, number) ->
                new UnreadableItem(
                    row.getString("topic"),
                    row.getInt("kafka_partition"),
                    row.getLong("kafka_offset"),
                    moment(row, "found_at"),
                    row.getString("problem")))
        .list();
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }
}
