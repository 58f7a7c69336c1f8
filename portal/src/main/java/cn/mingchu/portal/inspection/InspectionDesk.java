package cn.mingchu.portal.inspection;

import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.audit.Audit;
import cn.mingchu.portal.masking.Masking;
import cn.mingchu.portal.page.Words;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where two inspectors write down what they found: one signs it, the other confirms it or gives it
 * back. Each changes an inspection only while it is as they saw it.
 */
@Component
class InspectionDesk {

  /** Of a note, and of a reason. */
  static final int MOST_CHARACTERS = 300;

  private static final String SUBMIT =
      """
      update inspection set state = 'SUBMITTED', day = :day, submitted_by = :person,
        submitted_time = :now, revision = revision + 1, changed_time = :now
      where inspection_id = :id and revision = :revision and state = 'OPEN'
      """;

  private static final String CONFIRM =
      """
      update inspection set state = 'CLOSED', confirmed_by = :person, confirmed_time = :now,
        revision = revision + 1, changed_time = :now
      where inspection_id = :id and revision = :revision and state = 'SUBMITTED'
      """;

  private static final String GIVE_BACK =
      """
      update inspection set state = 'OPEN', submitted_by = null, submitted_time = null,
        revision = revision + 1, changed_time = :now
      where inspection_id = :id and revision = :revision and state = 'SUBMITTED'
      """;

  private static final String ANNUL =
      """
      update inspection set state = 'ANNULLED', annulled_reason = :reason,
        revision = revision + 1, changed_time = :now
      where inspection_id = :id and revision = :revision and state <> 'ANNULLED'
      """;

  private final JdbcClient database;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  InspectionDesk(
      UnboundDatabase database, Audit audit, PlatformTransactionManager transactions, Clock clock) {
    this.database = database.client();
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Signs what was found.
   *
   * @param revision of the inspection that the visitor saw
   * @param day on which they were there, in Shanghai
   * @param answers by item
   * @return why not; empty where it is done
   * @throws ResponseStatusException 403 for a visitor who is not one of its inspectors
   */
  Optional<Objection> submit(
      Visitor visitor,
      Inspection inspection,
      int revision,
      LocalDate day,
      Map<String, Answer> answers,
      @Nullable String address) {
    requireInspector(visitor, inspection);
    Optional<Objection> objection = objection(inspection, day, answers);
    if (objection.isPresent()) {
      return objection;
    }
    audit.acted(visitor, "SUBMIT inspection " + inspection.inspectionId(), address);
    UUID id = UUID.fromString(inspection.inspectionId());
    int changed =
        Optional.ofNullable(
                transaction.execute(
                    running -> {
                      int rows = update(SUBMIT, visitor, id, revision).param("day", day).update();
                      if (rows == 1) {
                        write(id, answers);
                      }
                      return rows;
                    }))
            .orElse(0);
    return changed(changed);
  }

  /**
   * Confirms what the other inspector signed; from now on everybody may see the result.
   *
   * @return why not; empty where it is done
   */
  Optional<Objection> confirm(
      Visitor visitor, Inspection inspection, int revision, @Nullable String address) {
    return second(CONFIRM, "CONFIRM", visitor, inspection, revision, address);
  }

  /**
   * Gives back what the other inspector signed, so that it is written anew.
   *
   * @return why not; empty where it is done
   */
  Optional<Objection> giveBack(
      Visitor visitor, Inspection inspection, int revision, @Nullable String address) {
    return second(GIVE_BACK, "GIVE_BACK", visitor, inspection, revision, address);
  }

  private Optional<Objection> second(
      String sql,
      String deed,
      Visitor visitor,
      Inspection inspection,
      int revision,
      @Nullable String address) {
    requireInspector(visitor, inspection);
    if (visitor.personId().equals(inspection.submittedBy())) {
      return Optional.of(Objection.SAME_PERSON);
    }
    audit.acted(visitor, deed + " inspection " + inspection.inspectionId(), address);
    UUID id = UUID.fromString(inspection.inspectionId());
    return changed(update(sql, visitor, id, revision).update());
  }

  /**
   * Lets an inspection count no more, for a reason.
   *
   * @return why not; empty where it is done
   * @throws ResponseStatusException 403 for a visitor who does not supervise
   */
  Optional<Objection> annul(
      Visitor visitor,
      Inspection inspection,
      int revision,
      String reason,
      @Nullable String address) {
    if (!mayAnnul(visitor)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, visitor.role() + " annuls nothing");
    }
    if (reason.isBlank() || isTooLong(reason)) {
      return Optional.of(Objection.LENGTH);
    }
    if (Masking.reveals(reason)) {
      return Optional.of(Objection.REVEALS);
    }
    audit.acted(visitor, "ANNUL inspection " + inspection.inspectionId(), address);
    UUID id = UUID.fromString(inspection.inspectionId());
    return changed(update(ANNUL, visitor, id, revision).param("reason", reason.strip()).update());
  }

  static boolean mayAnnul(Visitor visitor) {
    return visitor.role() == Role.SUPERVISOR;
  }

  private Optional<Objection> objection(
      Inspection inspection, LocalDate day, Map<String, Answer> answers) {
    if (day.isAfter(LocalDate.now(clock.withZone(Words.ZONE)))) {
      return Optional.of(Objection.DAY);
    }
    for (CheckItem item : Checklist.named(inspection.checklist()).items()) {
      Answer answer = answers.get(item.itemId());
      if (answer == null) {
        return Optional.of(Objection.UNANSWERED);
      }
      String note = answer.note();
      if (note != null && isTooLong(note)) {
        return Optional.of(Objection.LENGTH);
      }
      if (note != null && Masking.reveals(note)) {
        return Optional.of(Objection.REVEALS);
      }
    }
    return Optional.empty();
  }

  private void write(UUID id, Map<String, Answer> answers) {
    database
        .sql("delete from inspection_answer where inspection_id = :id")
        .param("id", id)
        .update();
    answers.forEach(
        (item, answer) ->
            database
                .sql(
                    "insert into inspection_answer (inspection_id, item_id, answer, note)"
                        + " values (:id, :item, :answer, :note)")
                .param("id", id)
                .param("item", item)
                .param("answer", answer.kind().name())
                .param("note", answer.note())
                .update());
  }

  private JdbcClient.StatementSpec update(String sql, Visitor visitor, UUID id, int revision) {
    return database
        .sql(sql)
        .param("person", visitor.personId())
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .param("revision", revision);
  }

  private static boolean isTooLong(String text) {
    return text.codePointCount(0, text.length()) > MOST_CHARACTERS;
  }

  private static Optional<Objection> changed(int rows) {
    return rows == 1 ? Optional.empty() : Optional.of(Objection.CHANGED);
  }

  private static void requireInspector(Visitor visitor, Inspection inspection) {
    if (visitor.role() != Role.INSPECTOR || !inspection.isOf(visitor.personId())) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "only its two inspectors sign an inspection");
    }
  }
}
