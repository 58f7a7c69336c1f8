package cn.mingchu.portal.feedback;

import cn.mingchu.portal.account.Accounts;
import cn.mingchu.portal.place.RegionNames;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.schemas.event.FeedbackState;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what parents said, for staff: what visitors see is cut to their part of the province. */
@Component
class Feedbacks {

  /** So long after it came it is still listed. */
  static final Duration SHOWN = Duration.ofDays(90);

  private static final int MOST = 200;

  private static final String FOUND =
      """
      select feedback_id, school_id, received_time, day, meal, rating, complaint, words,
             words_may_be_shown, state, answer, answered_time, answered_by, review, review_reason,
             revision
      from feedback
      """;

  private static final String COUNTS =
      """
      select s.%1$s as part, min(s.name) as school,
             count(f.feedback_id) filter (where f.state = 'RECEIVED') as open,
             count(f.feedback_id) filter (
               where f.state = 'RECEIVED' and f.received_time < :due) as overdue,
             count(f.feedback_id) filter (where f.answered_time is not null) as answered,
             count(f.feedback_id) filter (
               where f.answered_time <= f.received_time + make_interval(secs => :within)) as in_time
      from school s
      left join feedback f on f.school_id = s.school_id and f.received_time > :since
      where s.%2$s = :id
      group by 1
      order by overdue desc, open desc, 1
      """;

  private final JdbcClient database;
  private final Accounts accounts;
  private final RegionTree regions;
  private final RegionNames names;

  Feedbacks(JdbcClient database, Accounts accounts, RegionTree regions, RegionNames names) {
    this.database = database;
    this.accounts = accounts;
    this.regions = regions;
    this.names = names;
  }

  /** Of a school: what waits for an answer first, the oldest before others; then the newest. */
  List<FeedbackEntry> of(String schoolId, Instant now) {
    List<FeedbackEntry> found =
        database
            .sql(
                FOUND
                    + """
                    where school_id = :school and (received_time > :since or state = 'RECEIVED')
                    order by state <> 'RECEIVED',
                             case when state = 'RECEIVED' then received_time end,
                             received_time desc, feedback_id
                    limit\s"""
                    + MOST)
            .param("school", schoolId)
            .param("since", Timestamp.from(now.minus(SHOWN)))
            .query((row, number) -> entry(row))
            .list();
    Map<String, String> people =
        accounts.names(
            found.stream()
                .map(FeedbackEntry::answeredBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return found.stream().map(one -> named(one, people)).toList();
  }

  /** One of a school; empty where there is none, or it is not in the visitor's part. */
  Optional<FeedbackEntry> find(String schoolId, String feedbackId) {
    return database
        .sql(FOUND + " where school_id = :school and cast(feedback_id as text) = :id")
        .param("school", schoolId)
        .param("id", feedbackId)
        .query((row, number) -> entry(row))
        .optional();
  }

  /** What became of it in each part of a region that has schools; what is overdue first. */
  List<FeedbackCounts> counts(Region region, Duration answerWithin, Instant now) {
    Scope scope = Scopes.of(region);
    Scope.Level below = scope.level().below();
    return database
        .sql(COUNTS.formatted(below.findingColumn(), scope.level().findingColumn()))
        .param("id", scope.id())
        .param("due", Timestamp.from(now.minus(answerWithin)))
        .param("within", answerWithin.toSeconds())
        .param("since", Timestamp.from(now.minus(SHOWN)))
        .query((row, number) -> counts(row, below))
        .list();
  }

  private FeedbackCounts counts(ResultSet row, Scope.Level level) throws SQLException {
    String part = row.getString("part");
    return new FeedbackCounts(
        part,
        level == Scope.Level.SCHOOL
            ? row.getString("school")
            : regions.find(part).map(names::of).orElse(part),
        row.getInt("open"),
        row.getInt("overdue"),
        row.getInt("answered"),
        row.getInt("in_time"));
  }

  private static FeedbackEntry named(FeedbackEntry one, Map<String, String> people) {
    return new FeedbackEntry(
        one.feedbackId(),
        one.schoolId(),
        one.receivedTime(),
        one.day(),
        one.meal(),
        one.rating(),
        one.complaint(),
        one.words(),
        one.wordsMayBeShown(),
        one.state(),
        one.answer(),
        one.answeredTime(),
        one.answeredBy(),
        one.answeredBy() == null ? null : people.get(one.answeredBy()),
        one.review(),
        one.reviewReason(),
        one.revision());
  }

  private static FeedbackEntry entry(ResultSet row) throws SQLException {
    @Nullable Date day = row.getDate("day");
    @Nullable String meal = row.getString("meal");
    @Nullable Timestamp answered = row.getTimestamp("answered_time");
    return new FeedbackEntry(
        row.getString("feedback_id"),
        row.getString("school_id"),
        row.getTimestamp("received_time").toInstant(),
        day == null ? null : day.toLocalDate(),
        meal == null ? null : MealKind.valueOf(meal),
        row.getInt("rating"),
        row.getBoolean("complaint"),
        row.getString("words"),
        row.getBoolean("words_may_be_shown"),
        FeedbackState.valueOf(row.getString("state")),
        row.getString("answer"),
        answered == null ? null : answered.toInstant(),
        row.getString("answered_by"),
        null,
        Review.valueOf(row.getString("review")),
        row.getString("review_reason"),
        row.getInt("revision"));
  }
}
