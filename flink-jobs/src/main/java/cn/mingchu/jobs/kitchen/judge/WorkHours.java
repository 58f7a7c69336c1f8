package cn.mingchu.jobs.kitchen.judge;

import java.time.Duration;

/**
 * The hours of a day in which a kitchen works, by the clock in Shanghai; the first moment belongs
 * to them, the last does not.
 *
 * @param fromMillis after midnight
 * @param toMillis after midnight
 */
record WorkHours(long fromMillis, long toMillis) {

  /** Shanghai has kept this offset since 1991. */
  private static final long OFFSET = Duration.ofHours(8).toMillis();

  private static final long DAY = Duration.ofDays(1).toMillis();

  boolean contain(long time) {
    long ofDay = Math.floorMod(time + OFFSET, DAY);
    return ofDay >= fromMillis && ofDay < toMillis;
  }
}
