package cn.mingchu.portal.feedback;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.action.ActionLog;
import cn.mingchu.portal.action.NotTakenException;
import cn.mingchu.portal.thread.Rounds;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.Feedback;
import cn.mingchu.schemas.event.FeedbackState;
import cn.mingchu.schemas.event.MealKind;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the newest revision of each feedback to the log, each at least once, and drops what people
 * wrote themselves when it has been kept long enough.
 *
 * <p>A parent's words are taken while Kafka is down: they are in the table first, and here later.
 */
final class FeedbackTeller extends Rounds {

  private static final String SOURCE = "portal";
  private static final int AT_ONCE = 50;
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration DOWN = Duration.ofSeconds(5);

  private static final String UNTOLD =
      """
      select f.feedback_id, f.school_id, s.region_code, f.received_time, f.day, f.meal, f.rating,
             f.complaint, f.words, f.state, f.answered_time, f.revision, f.changed_time
      from feedback f left join school s on s.school_id = f.school_id
      where f.told_revision < f.revision
      order by f.received_time, f.feedback_id
      limit\s"""
          + AT_ONCE;

  private final JdbcClient database;
  private final ActionLog log;
  private final Duration keepOriginal;
  private final Clock clock;

  /**
   * Tells what is in the table.
   *
   * @param keepOriginal so long after it came an original is dropped
   */
  FeedbackTeller(UnboundDatabase database, ActionLog log, Duration keepOriginal, Clock clock) {
    super("feedback", DOWN);
    this.database = database.client();
    this.log = log;
    this.keepOriginal = keepOriginal;
    this.clock = clock;
  }

  @Override
  protected Duration round() {
    tellAll();
    dropOriginals();
    return IDLE;
  }

  @Override
  protected boolean isAway(RuntimeException e) {
    return e instanceof NotTakenException || super.isAway(e);
  }

  private void tellAll() {
    List<Feedback> untold;
    do {
      untold = database.sql(UNTOLD).query((row, number) -> feedback(row)).list();
      for (Feedback one : untold) {
        log.write(one);
        database
            .sql(
                "update feedback set told_revision = :revision"
                    + " where feedback_id = :id and told_revision < :revision")
            .param("revision", one.getRevision())
            .param("id", UUID.fromString(one.getFeedbackId()))
            .update();
      }
    } while (untold.size() == AT_ONCE && isOpen());
  }

  private void dropOriginals() {
    database
        .sql(
            "update feedback set original = null"
                + " where original is not null and received_time < :before")
        .param("before", Timestamp.from(clock.instant().minus(keepOriginal)))
        .update();
  }

  private static Feedback feedback(ResultSet row) throws SQLException {
    String id = row.getString("feedback_id");
    int revision = row.getInt("revision");
    Instant changed = row.getTimestamp("changed_time").toInstant();
    @Nullable Date day = row.getDate("day");
    @Nullable String meal = row.getString("meal");
    @Nullable Timestamp answered = row.getTimestamp("answered_time");
    return Feedback.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(
                    UUID.nameUUIDFromBytes((id + "\n" + revision).getBytes(StandardCharsets.UTF_8)))
                .setEventTime(changed)
                .setRecordedTime(changed)
                .setIngestTime(changed)
                .setSource(SOURCE)
                .setSchoolId(row.getString("school_id"))
                .setRegionCode(row.getString("region_code"))
                .build())
        .setFeedbackId(id)
        .setRevision(revision)
        .setSchoolId(row.getString("school_id"))
        .setDay(day == null ? null : day.toLocalDate())
        .setMeal(meal == null ? null : MealKind.valueOf(meal))
        .setRating(row.getInt("rating"))
        .setComplaint(row.getBoolean("complaint"))
        .setMaskedText(row.getString("words"))
        .setState(FeedbackState.valueOf(row.getString("state")))
        .setReceivedTime(row.getTimestamp("received_time").toInstant())
        .setAnsweredTime(answered == null ? null : answered.toInstant())
        .build();
  }
}
