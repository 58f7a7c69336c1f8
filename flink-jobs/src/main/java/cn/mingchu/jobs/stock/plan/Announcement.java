package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.schemas.event.EvidenceRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;

/**
 * The first word on what is cooked on a day, whatever was said of it later: parents have read it.
 *
 * @param day counted from 1970-01-01
 * @param servedTime when the meal that it is of was to be served, UTC milliseconds
 * @param ingestTime when the gateway took it in, UTC milliseconds
 */
record Announcement(long day, long eventIdHigh, long eventIdLow, long servedTime, long ingestTime) {

  /** The order in which they were made. */
  static final Comparator<Announcement> FIRST_MADE =
      Comparator.comparingLong(Announcement::ingestTime)
          .thenComparingLong(Announcement::eventIdHigh)
          .thenComparingLong(Announcement::eventIdLow);

  static Announcement of(PlannedMeal meal) {
    return new Announcement(
        meal.day(), meal.eventIdHigh(), meal.eventIdLow(), meal.servedTime(), meal.ingestTime());
  }

  static Announcement firstOf(Announcement one, Announcement other) {
    return FIRST_MADE.compare(one, other) <= 0 ? one : other;
  }

  /** The first day of its week, counted from 1970-01-01. */
  long monday() {
    return LocalDate.ofEpochDay(day)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .toEpochDay();
  }

  BookEvidence asLast() {
    return new BookEvidence(EvidenceRole.LAST, eventIdHigh, eventIdLow, servedTime);
  }
}
