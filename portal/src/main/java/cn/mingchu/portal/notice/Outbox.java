package cn.mingchu.portal.notice;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.food.FoodName;
import cn.mingchu.portal.food.FoodNames;
import cn.mingchu.portal.projection.SeverityRank;
import cn.mingchu.schemas.event.OfficeLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits to be sent. Safe for many senders, in this portal and in others. */
final class Outbox {

  private static final int LONGEST_ERROR = 500;

  private static final String NAMED =
      """
      select t.*, s.name as school_name,
             coalesce(d.name, case when t.subject_kind = 'SCHOOL' then s.name end, t.subject_id)
               as subject_name
      from %s t
      left join device d on t.subject_kind = 'DEVICE' and d.device_id = t.subject_id
      left join school s on s.school_id = t.school_id
      """;

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
      """
          + NAMED.formatted("taken");

  private static final String GATHERED =
      NAMED.formatted("notice") + " where t.digest_id = :id order by t.sequence";

  private final UnboundDatabase database;
  private final FoodNames foods;

  Outbox(UnboundDatabase database, FoodNames foods) {
    this.database = database;
    this.foods = foods;
  }

  /**
   * Takes what is next on a channel, so that nobody else takes it for a while.
   *
   * @param until when whoever takes it must have died, if nothing was heard of it
   * @return empty if it is nothing's turn
   */
  Optional<Dispatch> take(String channel, Instant now, Instant until) {
    return database
        .client()
        .sql(TAKE)
        .param("channel", channel)
        .param("now", time(now))
        .param("until", time(until))
        .query((row, number) -> taken(row))
        .optional()
        .map(this::dispatch);
  }

  /**
   * A row that was taken.
   *
   * @param notice null for a digest
   * @param until null for all others
   */
  private record Taken(
      UUID id,
      int attempt,
      List<String> reached,
      @Nullable Notice notice,
      @Nullable Instant until) {}

  private static Taken taken(ResultSet row) throws SQLException {
    boolean isDigest = Dispatch.DIGEST.equals(row.getString("news"));
    return new Taken(
        row.getObject("notice_id", UUID.class),
        row.getInt("attempts"),
        List.of((String[]) row.getArray("reached").getArray()),
        isDigest ? null : notice(row),
        isDigest ? row.getTimestamp("happened_time").toInstant() : null);
  }

  /** Asks for the rest when the connection that the row came by is free again. */
  private Dispatch dispatch(Taken taken) {
    Notice notice = taken.notice();
    return new Dispatch(
        taken.id(),
        taken.attempt(),
        taken.reached(),
        named(notice == null ? gathered(taken.id()) : List.of(notice)),
        taken.until());
  }

  private List<Notice> gathered(UUID digest) {
    return database
        .client()
        .sql(GATHERED)
        .param("id", digest)
        .query((row, number) -> notice(row))
        .list();
  }

  private List<Notice> named(List<Notice> notices) {
    Map<String, FoodName> names =
        foods.of(notices.stream().filter(Notice::isAboutFood).map(Notice::subjectId).toList());
    return notices.stream()
        .map(
            notice ->
                notice.isAboutFood() ? notice.withFood(names.get(notice.subjectId())) : notice)
        .toList();
  }

  /** It has arrived. */
  void sent(UUID id, Instant at) {
    database
        .client()
        .sql(
            "update notice set state = 'SENT', sent_time = :at, trouble = null, last_error = null"
                + " where notice_id = :id and state <> 'SENT'")
        .param("at", time(at))
        .param("id", id)
        .update();
  }

  /** It is tried again later. Does nothing if somebody else has taken it meanwhile. */
  void failed(Dispatch dispatch, Objection objection, Instant nextAttempt) {
    database
        .client()
        .sql(
            "update notice set next_attempt = :next, trouble = :trouble, last_error = :error,"
                + " reached = cast(:reached as text[])"
                + " where notice_id = :id and attempts = :attempt and state = 'WAITING'")
        .param("next", time(nextAttempt))
        .param("reached", reached(dispatch, objection))
        .param("trouble", objection.trouble().name())
        .param("error", storable(objection.detail()))
        .param("id", dispatch.id())
        .param("attempt", dispatch.attempt())
        .update();
  }

  /** It is given up. Does nothing if somebody else has taken it meanwhile. */
  void gaveUp(Dispatch dispatch, Objection objection) {
    database
        .client()
        .sql(
            "update notice set state = 'DEAD', trouble = :trouble, last_error = :error,"
                + " reached = cast(:reached as text[])"
                + " where notice_id = :id and attempts = :attempt and state = 'WAITING'")
        .param("reached", reached(dispatch, objection))
        .param("trouble", objection.trouble().name())
        .param("error", storable(objection.detail()))
        .param("id", dispatch.id())
        .param("attempt", dispatch.attempt())
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

  private static String[] reached(Dispatch dispatch, Objection objection) {
    return Stream.concat(dispatch.reached().stream(), objection.reached().stream())
        .distinct()
        .toArray(String[]::new);
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
        null,
        row.getString("school_id"),
        row.getString("school_name"),
        row.getString("region_code"),
        row.getTimestamp("happened_time").toInstant());
  }

  private static OffsetDateTime time(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static String storable(String error) {
    String text = error.replace('\0', ' ');
    return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
  }
}
