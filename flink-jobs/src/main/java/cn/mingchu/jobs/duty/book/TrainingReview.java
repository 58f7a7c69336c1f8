package cn.mingchu.jobs.duty.book;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.duty.book.DutyReview.Hanging;
import cn.mingchu.jobs.duty.due.DutyRules;
import cn.mingchu.jobs.duty.due.FiledPaper;
import cn.mingchu.jobs.duty.paper.RegisterPaper;
import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.RegisterKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether directors and officers were trained for long enough in a year.
 *
 * <p>Asked when the year is over, of those whose post was theirs on all of its days: whoever came
 * or went owes less, and nobody says how much. Nothing is asked of a year in which the register
 * began.
 */
final class TrainingReview {

  private static final Set<RegisterKind> POSTS =
      EnumSet.of(
          RegisterKind.SAFETY_DIRECTOR,
          RegisterKind.SCHOOL_SAFETY_DIRECTOR,
          RegisterKind.SAFETY_OFFICER);

  private final DutyBook book;
  private final DutyRules rules;
  private final List<Hanging> findings = new ArrayList<>();
  private long nextChange = DutyBook.NEVER;

  TrainingReview(DutyBook book, DutyRules rules) {
    this.book = book;
    this.rules = rules;
    if (book.registeredSince != Long.MAX_VALUE) {
      LocalDate since = LocalDate.ofEpochDay(book.registeredSince);
      LocalDate now = book.now == Long.MIN_VALUE ? since : BusinessDay.of(book.now).date();
      LocalDate today = now.isBefore(since) ? since : now;
      judgeYear(today.minusYears(1));
      judgeYear(today);
      judgeYear(today.plusYears(1));
    }
  }

  List<Hanging> findings() {
    return findings;
  }

  /** When time alone will next show something, UTC milliseconds. */
  long nextChange() {
    return nextChange;
  }

  private void judgeYear(LocalDate dayOfYear) {
    long first = dayOfYear.withDayOfYear(1).toEpochDay();
    long last = DutyBook.lastDayOfYear(first);
    long end = new BusinessDay(LocalDate.ofEpochDay(last)).end();
    EffectiveRule rule = rules.at(DutyRules.UNTRAINED, end - 1);
    SortedSet<String> people = people(first, last);
    if (rule == null || people.isEmpty() || book.registeredSince > first || !book.isOpen(last)) {
      return;
    }
    if (book.now <= end) {
      nextChange = Math.min(nextChange, end + 1);
      return;
    }
    for (String person : people) {
      List<FiledPaper> trainings = trainings(person, first, last);
      if (millis(trainings) < rule.amount(ParameterName.FOR)) {
        long known =
            trainings.stream()
                .mapToLong(filed -> filed.paper().ingestTime())
                .reduce(end, Math::max);
        BookEpisode episode = BookEpisode.at(end, known, Stakes.ofGrams(0));
        findings.add(
            new Hanging(
                last,
                DutyReview.finding(book, rule, episode, trainings)
                    .restingOn("%s %s %d".formatted(book.schoolId, person, dayOfYear.getYear()))));
      }
    }
  }

  /** Those one of whose posts was theirs from the first day to the last. */
  private SortedSet<String> people(long first, long last) {
    SortedSet<String> people = new TreeSet<>();
    for (RegisterPaper entry : book.registers.values()) {
      String person = entry.person();
      if (person != null
          && POSTS.contains(entry.kind())
          && entry.holdsOn(first)
          && entry.holdsOn(last)) {
        people.add(person);
      }
    }
    return people;
  }

  private List<FiledPaper> trainings(String person, long first, long last) {
    return book.papers.values().stream()
        .filter(filed -> filed.paper().kind() == DutyKind.TRAINING && !filed.paper().annulled())
        .filter(filed -> filed.paper().day() >= first && filed.paper().day() <= last)
        .filter(filed -> filed.paper().people().contains(person))
        .sorted(FiledPaper.BY_TIME)
        .toList();
  }

  private static long millis(List<FiledPaper> trainings) {
    long minutes = 0;
    for (FiledPaper filed : trainings) {
      Integer each = filed.paper().minutes();
      minutes += each == null ? 0 : each;
    }
    return Duration.ofMinutes(minutes).toMillis();
  }
}
