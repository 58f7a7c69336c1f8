package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The weeks of a school that were due to be planned, as far as the gateway's clock has come, and
 * what is to be said of them.
 *
 * @param unplanned those that were not planned in time, by their first day
 * @param nextDue when the next week is due, UTC milliseconds; {@link AlarmedBook#NEVER} for never
 */
record AheadReview(SortedMap<Long, BookFinding> unplanned, long nextDue) {

  private static final int DAYS_OF_WEEK = 7;

  /** Of the weeks before the one that it is, so many are not closed. */
  private static final int WEEKS_OPEN = 2;

  static AheadReview of(PlanBook book, PlanRules rules) {
    SortedMap<Long, BookFinding> unplanned = new TreeMap<>();
    Canteen canteen = book.canteen;
    if (canteen == null) {
      return new AheadReview(unplanned, AlarmedBook.NEVER);
    }
    long since = canteen.school().ingestTime();
    BusinessDay monday = monday(since);
    if (PlanJudge.closedFrom(monday.date().toEpochDay()) <= book.clock) {
      monday = monday(book.clock).plus(-DAYS_OF_WEEK * WEEKS_OPEN);
    }
    while (true) {
      EffectiveRule inForce = rules.at(PlanRules.NOT_PUBLISHED, monday.begin());
      AheadRule rule = inForce == null ? null : new AheadRule(inForce, monday);
      long due = rule == null ? monday.begin() : rule.due();
      if (due > book.clock) {
        return new AheadReview(unplanned, due);
      }
      if (rule != null && since <= due && rule.hasSchool(rules)) {
        BookFinding finding = finding(book, canteen, rules, rule);
        if (finding != null) {
          unplanned.put(monday.date().toEpochDay(), finding);
        }
      }
      monday = monday.plus(DAYS_OF_WEEK);
    }
  }

  private static BusinessDay monday(long time) {
    return new BusinessDay(
        BusinessDay.of(time).date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  private static @Nullable BookFinding finding(
      PlanBook book, Canteen canteen, PlanRules rules, AheadRule rule) {
    Announcement last = rule.plannedBy(book.announced.values(), rules);
    if (last != null && last.ingestTime() <= rule.due()) {
      return null;
    }
    List<BookEvidence> evidence = new ArrayList<>(List.of(canteen.asDeciding()));
    Long end = rule.end() <= book.clock ? rule.end() : null;
    if (last != null && last.ingestTime() < rule.end()) {
      end = last.ingestTime();
      evidence.add(last.asLast());
    }
    return BookFinding.of(
            rule.rule(),
            rule.rule().severity(),
            BookSubject.school(book.schoolId, book.regionCode),
            new BookEpisode(
                rule.due(), end, rule.due(), end == null ? rule.due() : end, Stakes.ofGrams(0)),
            evidence)
        .restingOn("plan %s %s".formatted(book.schoolId, rule.monday()));
  }
}
