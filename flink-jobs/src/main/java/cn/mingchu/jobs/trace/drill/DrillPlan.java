package cn.mingchu.jobs.trace.drill;

import cn.mingchu.jobs.trace.book.Drill;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When drills are held, and of what: no law says so, each number is a setting.
 *
 * @param issuedAt when a lot is drawn and its recall issued, in Shanghai
 * @param toldAfter how long after that the result is told; shorter than what is left of the day
 * @param drawnFromDays lots that the gateway heard of within so many times 24 hours before may be
 *     drawn, from 1
 */
public record DrillPlan(LocalTime issuedAt, Duration toldAfter, int drawnFromDays)
    implements Serializable {

  /** While nobody cooks, an hour for the words to go round, of the lots of a week. */
  public static final DrillPlan USUAL = new DrillPlan(LocalTime.of(2, 0), Duration.ofHours(1), 7);

  /**
   * A plan.
   *
   * @throws IllegalArgumentException where a result would not be told within the day, or nothing
   *     could be drawn
   */
  public DrillPlan {
    if (toldAfter.isNegative()
        || toldAfter.isZero()
        || toldAfter.plusNanos(issuedAt.toNanoOfDay()).compareTo(Duration.ofDays(1)) >= 0) {
      throw new IllegalArgumentException(
          "a drill of %s must be told later, and on the same day, was told after %s"
              .formatted(issuedAt, toldAfter));
    }
    if (drawnFromDays < 1) {
      throw new IllegalArgumentException(
          "a drill must draw from lots of at least 1 day, was " + drawnFromDays);
    }
  }

  /** When the recalls of a day are issued, UTC milliseconds. */
  long issueTime(LocalDate day) {
    return day.atTime(issuedAt).atZone(Drill.SHANGHAI).toInstant().toEpochMilli();
  }

  /** When the results of a day are told first, UTC milliseconds. */
  long tellTime(LocalDate day) {
    return issueTime(day) + toldAfter.toMillis();
  }
}
