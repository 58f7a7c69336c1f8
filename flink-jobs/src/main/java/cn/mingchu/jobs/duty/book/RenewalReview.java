package cn.mingchu.jobs.duty.book;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.duty.book.DutyReview.Hanging;
import cn.mingchu.jobs.duty.due.DutyRules;
import cn.mingchu.jobs.duty.paper.RegisterPaper;
import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.RegisterKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Which papers end soon and are not renewed.
 *
 * <p>A reminder ends when one that holds for longer comes in, and at the latest with the paper.
 * What was revoked needs no renewal.
 */
final class RenewalReview {

  private final DutyBook book;
  private final List<Hanging> findings = new ArrayList<>();
  private long nextChange = DutyBook.NEVER;

  RenewalReview(DutyBook book, DutyRules rules) {
    this.book = book;
    for (RegisterPaper entry : book.registers.values()) {
      Long last = entry.lastDay();
      String ruleId = ruleId(entry.kind());
      if (ruleId != null && last != null && entry.everHeld() && !entry.isRevoked()) {
        long end = begin(last + 1);
        EffectiveRule rule = rules.at(ruleId, end);
        if (rule != null && last >= book.registeredSince && book.isOpen(last)) {
          judge(rule, entry, last, end);
        }
      }
    }
  }

  List<Hanging> findings() {
    return findings;
  }

  /** When time alone will next show something, UTC milliseconds. */
  long nextChange() {
    return nextChange;
  }

  private static @Nullable String ruleId(RegisterKind kind) {
    return switch (kind) {
      case HEALTH_CERTIFICATE -> DutyRules.CERTIFICATE_ENDS;
      case CANTEEN_LICENCE -> DutyRules.LICENCE_ENDS;
      default -> null;
    };
  }

  private void judge(EffectiveRule rule, RegisterPaper entry, long lastDay, long end) {
    long start = end - rule.amount(ParameterName.BEFORE);
    long raised = end - rule.amount(ParameterName.RAISE_BEFORE);
    OptionalLong renewed = renewed(entry);
    long over = Math.min(end, renewed.orElse(end));
    if (over <= start) {
      return;
    }
    changeAfter(start);
    changeAfter(Math.min(raised, over));
    changeAfter(over);
    if (book.now <= start) {
      return;
    }
    boolean isOver = book.now > over || renewed.isPresent();
    boolean isRaised = raised < over && book.now > raised;
    long decided = isRaised ? raised : start;
    long known = Math.max(decided, entry.ingestTime());
    BookEpisode episode =
        new BookEpisode(
            start,
            isOver ? (Long) over : null,
            decided,
            isOver ? Math.max(known, over) : known,
            Stakes.ofGrams(0));
    findings.add(
        new Hanging(
            lastDay,
            BookFinding.of(
                    rule,
                    isRaised ? rule.raisedSeverity() : rule.severity(),
                    BookSubject.school(book.schoolId, book.regionCode),
                    episode,
                    List.of(RegisterReview.evidence(entry, EvidenceRole.DECIDING)))
                .restingOn(cause(entry))));
  }

  private String cause(RegisterPaper entry) {
    return entry.person() == null
        ? "%s %s".formatted(book.schoolId, entry.entryId())
        : "%s %s %s".formatted(book.schoolId, entry.person(), entry.entryId());
  }

  /** When the first one came that holds for longer, UTC milliseconds. */
  private OptionalLong renewed(RegisterPaper entry) {
    return book.registers.values().stream()
        .filter(other -> other.kind() == entry.kind())
        .filter(other -> Objects.equals(other.person(), entry.person()))
        .filter(other -> other.outlasts(entry))
        .mapToLong(RegisterPaper::ingestTime)
        .min();
  }

  private void changeAfter(long moment) {
    if (moment >= book.now) {
      nextChange = Math.min(nextChange, moment + 1);
    }
  }

  private static long begin(long day) {
    return new BusinessDay(LocalDate.ofEpochDay(day)).begin();
  }
}
