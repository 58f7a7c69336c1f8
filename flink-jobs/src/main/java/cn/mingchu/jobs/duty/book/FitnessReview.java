package cn.mingchu.jobs.duty.book;

import cn.mingchu.jobs.duty.book.DutyReview.Hanging;
import cn.mingchu.jobs.duty.due.DutyRules;
import cn.mingchu.jobs.duty.due.FiledPaper;
import cn.mingchu.jobs.duty.paper.DutyPaper;
import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether somebody worked after they had been found unfit for it in the morning, and before they
 * were found fit.
 */
final class FitnessReview {

  /** Records that name people who were in the kitchen. */
  static final Set<DutyKind> WORK =
      EnumSet.of(
          DutyKind.ON_DUTY, DutyKind.COOK_TASTING, DutyKind.SAMPLE_KEPT, DutyKind.DISINFECTION);

  private final DutyBook book;
  private final List<Hanging> findings = new ArrayList<>();

  FitnessReview(DutyBook book, DutyRules rules) {
    this.book = book;
    for (FiledPaper filed : book.papers.values()) {
      DutyPaper check = filed.paper();
      if (isCheck(check, false) && book.isOpen(check.day())) {
        EffectiveRule rule = rules.at(DutyRules.UNFIT, check.time());
        if (rule != null) {
          check.people().forEach(person -> judge(rule, filed, person));
        }
      }
    }
  }

  List<Hanging> findings() {
    return findings;
  }

  private void judge(EffectiveRule rule, FiledPaper check, String person) {
    long until =
        about(check.paper(), person)
            .filter(filed -> isCheck(filed.paper(), true))
            .mapToLong(filed -> filed.paper().time())
            .min()
            .orElse(Long.MAX_VALUE);
    about(check.paper(), person)
        .filter(filed -> WORK.contains(filed.paper().kind()) && !filed.paper().annulled())
        .filter(filed -> filed.paper().time() < until)
        .min(FiledPaper.BY_TIME)
        .ifPresent(
            work -> {
              long known = Math.max(check.paper().ingestTime(), work.paper().ingestTime());
              BookEpisode episode = BookEpisode.at(work.paper().time(), known, Stakes.ofGrams(0));
              findings.add(
                  new Hanging(
                      check.paper().day(),
                      DutyReview.finding(book, rule, episode, List.of(check, work))
                          .restingOn(
                              "%s %s %s"
                                  .formatted(book.schoolId, check.paper().recordId(), person))));
            });
  }

  /** What names a person on the day of a check, after it. */
  private Stream<FiledPaper> about(DutyPaper check, String person) {
    return book.papers.values().stream()
        .filter(filed -> filed.paper().day() == check.day())
        .filter(filed -> filed.paper().people().contains(person))
        .filter(filed -> filed.paper().time() > check.time());
  }

  private static boolean isCheck(DutyPaper paper, boolean passed) {
    return paper.kind() == DutyKind.MORNING_CHECK && paper.passed() == passed && !paper.annulled();
  }
}
