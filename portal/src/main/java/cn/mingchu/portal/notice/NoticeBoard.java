package cn.mingchu.portal.notice;

import cn.mingchu.portal.projection.SeverityRank;
import cn.mingchu.schemas.event.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of notices, as far as the visitor may see it. */
@Repository
class NoticeBoard {

  private final JdbcClient database;

  NoticeBoard(JdbcClient database) {
    this.database = database;
  }

  /**
   * How it stands with a channel.
   *
   * @param gathered how many wait for a digest
   * @param dead how many were given up
   * @param lastSent null where none has arrived yet
   */
  record Standing(
      String channel,
      long gathered,
      long waiting,
      long sent,
      long dead,
      @Nullable Instant lastSent) {}

  /**
   * One that has not arrived.
   *
   * @param alertId null for a digest
   * @param isDead whether it is given up
   * @param nextAttempt when it is tried again, if it is
   * @param trouble null where an earlier release noted the error
   */
  record Troubled(
      UUID id,
      String channel,
      @Nullable String alertId,
      String news,
      Severity severity,
      boolean isDead,
      int attempts,
      Instant happenedTime,
      Instant nextAttempt,
      @Nullable Trouble trouble,
      String lastError) {}

  /** By the names of the channels, also of those that are configured no longer. */
  List<Standing> standings() {
    return database
        .sql(
            "select channel, count(*) filter (where state = 'GATHERED') as gathered,"
                + " count(*) filter (where state = 'WAITING') as waiting,"
                + " count(*) filter (where state = 'SENT') as sent,"
                + " count(*) filter (where state = 'DEAD') as dead, max(sent_time) as last_sent"
                + " from notice group by channel order by channel")
        .query(
            (row, number) ->
                new Standing(
                    row.getString("channel"),
                    row.getLong("gathered"),
                    row.getLong("waiting"),
                    row.getLong("sent"),
                    row.getLong("dead"),
                    moment(row, "last_sent")))
        .list();
  }

  /** Those that were given up and those that have failed, the newest first. */
  List<Troubled> troubled(int most) {
    return database
        .sql(
            "select notice_id, channel, alert_id, news, severity, state = 'DEAD' as is_dead,"
                + " attempts, happened_time, next_attempt, trouble, last_error from notice"
                + " where state = 'DEAD' or (state = 'WAITING' and last_error is not null)"
                + " order by state, sequence desc limit :most")
        .param("most", most)
        .query(
            (row, number) ->
                new Troubled(
                    row.getObject("notice_id", UUID.class),
                    row.getString("channel"),
                    row.getString("alert_id"),
                    row.getString("news"),
                    SeverityRank.severity(row.getInt("severity")),
                    row.getBoolean("is_dead"),
                    row.getInt("attempts"),
                    row.getTimestamp("happened_time").toInstant(),
                    row.getTimestamp("next_attempt").toInstant(),
                    trouble(row),
                    row.getString("last_error")))
        .list();
  }

  private static @Nullable Trouble trouble(ResultSet row) throws SQLException {
    String name = row.getString("trouble");
    return name == null ? null : Trouble.valueOf(name);
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
