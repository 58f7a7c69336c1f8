package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.time.Duration;

/**
 * The hours of a day in which a kitchen works, by the clock in Shanghai; the first moment belongs
 * to them, the last does not.
 *
 * @param fromMillis after midnight
 * @param toMillis after midnight
 */
public record WorkHours(long fromMillis, long toMillis) {

  static final WorkHours ALWAYS = new WorkHours(0, Duration.ofDays(1).toMillis());

  private static final long DAY = Duration.ofDays(1).toMillis();

  /** Shanghai has kept this offset since 1991. */
  private static final long OFFSET = Duration.ofHours(8).toMillis();

  /** The day that a moment lies in, counted from 1970. */
  public static long dayOf(long time) {
    return Math.floorDiv(time + OFFSET, DAY);
  }

  /** Those of a rule; always where it names none. */
  public static WorkHours of(EffectiveRule rule) {
    return rule.has(ParameterName.WORK_FROM)
        ? new WorkHours(rule.workFrom().toMillis(), rule.workTo().toMillis())
        : ALWAYS;
  }

  /** Whether a moment, UTC milliseconds, lies within them. */
  public boolean contain(long time) {
    long ofDay = Math.floorMod(time + OFFSET, DAY);
    return ofDay >= fromMillis && ofDay < toMillis;
  }

  /** The night that a moment outside the hours belongs to: the number of the day it began on. */
  public long nightOf(long time) {
    return Math.floorDiv(time + OFFSET - fromMillis, DAY);
  }

  /** How long they are, in milliseconds. */
  long lengthMillis() {
    return toMillis - fromMillis;
  }

  /** How much of them is over at a moment, on the day of the moment. */
  long passedAt(long time) {
    long ofDay = Math.floorMod(time + OFFSET, DAY);
    return Math.min(Math.max(ofDay, fromMillis), toMillis) - fromMillis;
  }

  /** The moment of a day by which so much of them is over. */
  long momentOf(long epochDay, long passedMillis) {
    return epochDay * DAY - OFFSET + fromMillis + passedMillis;
  }
}
