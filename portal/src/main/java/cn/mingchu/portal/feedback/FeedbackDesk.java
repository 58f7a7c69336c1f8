package cn.mingchu.portal.feedback;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.audit.Audit;
import cn.mingchu.portal.masking.Masking;
import cn.mingchu.schemas.event.FeedbackState;
import cn.mingchu.schemas.event.PersonRole;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where staff answer what parents said, and decide what everybody may see of it.
 *
 * <p>Each is given an entry that its visitor sees, and changes it only while it is as they saw it.
 */
@Component
class FeedbackDesk {

  /** Of an answer, and of a reason; a setting. */
  static final int MOST_CHARACTERS = 1_000;

  private static final String ANSWER =
      """
      update feedback set state = 'ANSWERED', answer = :answer, answered_by = :person,
        answered_time = coalesce(answered_time, :now), review = 'PENDING', review_reason = null,
        reviewed_by = null, reviewed_time = null, revision = revision + 1, changed_time = :now
      where feedback_id = :id and revision = :revision and review <> 'PUBLISHED' and state <> 'CLOSED'
      """;

  private static final String DECIDE =
      """
      update feedback set review = :review, review_reason = :reason, reviewed_by = :person,
        reviewed_time = :now, revision = revision + 1, changed_time = :now
      where feedback_id = :id and revision = :revision
      """;

  private final JdbcClient database;
  private final Audit audit;
  private final Clock clock;

  FeedbackDesk(UnboundDatabase database, Audit audit, Clock clock) {
    this.database = database.client();
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether somebody answers and decides: who acts on alerts, but for cooks and keepers. */
  static boolean mayHandle(Visitor visitor) {
    return visitor.role().acting().filter(role -> role != PersonRole.CANTEEN_STAFF).isPresent();
  }

  /**
   * Answers, or answers anew while nobody else has seen it.
   *
   * @param revision of the entry that the visitor saw
   * @return why not; empty where it is done
   * @throws ResponseStatusException 403 for a visitor who does not answer
   */
  Optional<Objection> answer(
      Visitor visitor, FeedbackEntry entry, int revision, String answer, @Nullable String address) {
    requireHandler(visitor);
    if (!isOfLength(answer)) {
      return Optional.of(Objection.LENGTH);
    }
    audit.acted(visitor, "ANSWER feedback " + entry.feedbackId(), address);
    return changed(
        database
            .sql(ANSWER)
            .param("answer", answer.strip())
            .param("person", visitor.personId())
            .param("now", Timestamp.from(clock.instant()))
            .param("id", UUID.fromString(entry.feedbackId()))
            .param("revision", revision)
            .update());
  }

  /**
   * Lets everybody see the answer and, where that was agreed to, the masked words.
   *
   * @return why not; empty where it is done
   */
  Optional<Objection> publish(
      Visitor visitor, FeedbackEntry entry, int revision, @Nullable String address) {
    requireHandler(visitor);
    String answer = entry.answer();
    if (answer == null || entry.state() != FeedbackState.ANSWERED) {
      return Optional.of(Objection.CHANGED);
    }
    if (visitor.personId().equals(entry.answeredBy())) {
      return Optional.of(Objection.OWN_ANSWER);
    }
    if (Masking.reveals(answer)) {
      return Optional.of(Objection.REVEALS);
    }
    if (entry.words() != null && Quotation.isIn(answer, entry.words())) {
      return Optional.of(Objection.QUOTES);
    }
    return decide(visitor, entry, revision, Review.PUBLISHED, null, address);
  }

  /**
   * Lets nobody see it, for a reason; what was published is taken back.
   *
   * @return why not; empty where it is done
   */
  Optional<Objection> withhold(
      Visitor visitor, FeedbackEntry entry, int revision, String reason, @Nullable String address) {
    requireHandler(visitor);
    if (!isOfLength(reason)) {
      return Optional.of(Objection.LENGTH);
    }
    return decide(visitor, entry, revision, Review.WITHHELD, reason.strip(), address);
  }

  private Optional<Objection> decide(
      Visitor visitor,
      FeedbackEntry entry,
      int revision,
      Review review,
      @Nullable String reason,
      @Nullable String address) {
    audit.acted(visitor, review + " feedback " + entry.feedbackId(), address);
    return changed(
        database
            .sql(DECIDE)
            .param("review", review.name())
            .param("reason", reason)
            .param("person", visitor.personId())
            .param("now", Timestamp.from(clock.instant()))
            .param("id", UUID.fromString(entry.feedbackId()))
            .param("revision", revision)
            .update());
  }

  private static boolean isOfLength(String text) {
    return !text.isBlank() && text.codePointCount(0, text.length()) <= MOST_CHARACTERS;
  }

  private static Optional<Objection> changed(int rows) {
    return rows == 1 ? Optional.empty() : Optional.of(Objection.CHANGED);
  }

  private static void requireHandler(Visitor visitor) {
    if (!mayHandle(visitor)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, visitor.role() + " answers no feedback");
    }
  }
}
