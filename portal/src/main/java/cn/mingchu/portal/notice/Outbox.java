package cn.mingchu.portal.notice;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.projection.SeverityRank;
import cn.mingchu.schemas.event.OfficeLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** What waits to be sent. Safe for many senders, in this portal and in others. */
final class Outbox {

  private static final int LONGEST_ERROR = 500;

  /**
   * The gravest first, but of one alert what came to pass first. Whoever takes one counts the
   * attempt at once: a notice that kills its sender is given up like any other.
   */
  private static final String TAKE =
      """
      with next as (
        select n.notice_id from notice n
        where n.channel = :channel and n.state = 'WAITING' and n.next_attempt <= :now
          and not exists (
            select from notice e
            where e.channel = n.channel and e.alert_id = n.alert_id and e.state = 'WAITING'
              and e.sequence < n.sequence)
        order by n.severity desc, n.sequence limit 1
        for update skip locked),
      taken as (
        update notice n set attempts = n.attempts + 1, next_attempt = :until
        from next where n.notice_id = next.notice_id returning n.*)
      select t.*, s.name as school_name,
             coalesce(d.name, case when t.subject_kind = 'SCHOOL' then s.name end, t.subject_id)
               as subject_name
      from taken t
      left join device d on t.subject_kind = 'DEVICE' and d.device_id = t.subject_id
      left join school s on s.school_id = t.school_id
      """;

  private final UnboundDatabase database;

  Outbox(UnboundDatabase database) {
    this.database = database;
  }

  /**
   * Takes what is next on a channel, so that nobody else takes it for a while.
   *
   * @param until when whoever takes it must have died, if nothing was heard of it
   * @return empty if it is nothing's turn
   */
  Optional<Notice> take(String channel, Instant now, Instant until) {
    return database
        .client()
        .sql(TAKE)
        .param("channel", channel)
        .param("now", time(now))
        .param("until", time(until))
        .query((row, number) -> notice(row))
        .optional();
  }

  /** It has arrived. */
  void sent(UUID id, Instant at) {
    database
        .client()
        .sql(
            "update notice set state = 'SENT', sent_time = :at, last_error = null"
                + " where notice_id = :id and state <> 'SENT'")
        .param("at", time(at))
        .param("id", id)
        .update();
  }

  /** It is tried again later. Does nothing if somebody else has taken it meanwhile. */
  void failed(Notice notice, String error, Instant nextAttempt) {
    database
        .client()
        .sql(
            "update notice set next_attempt = :next, last_error = :error"
                + " where notice_id = :id and attempts = :attempt and state = 'WAITING'")
        .param("next", time(nextAttempt))
        .param("error", storable(error))
        .param("id", notice.id())
        .param("attempt", notice.attempt())
        .update();
  }

  /** It is given up. Does nothing if somebody else has taken it meanwhile. */
  void gaveUp(Notice notice, String error) {
    database
        .client()
        .sql(
            "update notice set state = 'DEAD', last_error = :error"
                + " where notice_id = :id and attempts = :attempt and state = 'WAITING'")
        .param("error", storable(error))
        .param("id", notice.id())
        .param("attempt", notice.attempt())
        .update();
  }

  /**
   * Lets one that was given up be tried as often once more.
   *
   * @return whether there was such a one
   */
  boolean again(UUID id, Instant now) {
    return database
            .client()
            .sql(
                "update notice set state = 'WAITING', attempts = 0, next_attempt = :now"
                    + " where notice_id = :id and state = 'DEAD'")
            .param("now", time(now))
            .param("id", id)
            .update()
        > 0;
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getObject("notice_id", UUID.class),
        row.getString("alert_id"),
        row.getInt("revision"),
        News.valueOf(row.getString("news")),
        SeverityRank.severity(row.getInt("severity")),
        OfficeLevel.valueOf(row.getString("level")),
        row.getString("rule_id"),
        row.getString("subject_kind"),
        row.getString("subject_id"),
        row.getString("subject_name"),
        row.getString("school_id"),
        row.getString("school_name"),
        row.getString("region_code"),
        row.getTimestamp("happened_time").toInstant(),
        row.getInt("attempts"));
  }

  private static OffsetDateTime time(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static String storable(String error) {
    String text = error.replace('\0', ' ');
    return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
  }
}
