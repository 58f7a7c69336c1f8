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

  private static final WorkHours ALWAYS = new WorkHours(0, Duration.ofDays(1).toMillis());

  private static final long DAY = Duration.ofDays(1).toMillis();

  /** Shanghai has kept this offset since 1991. */
  private static final long OFFSET = Duration.ofHours(8).toMillis();

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

  /** How much of a span lies within the hours, in milliseconds. */
  public long within(long from, long to) {
    return to <= from ? 0 : sinceEver(to) - sinceEver(from);
  }

  /** The moment at which so much of the hours has passed since another; the first such moment. */
  public long after(long from, long millis) {
    if (millis <= 0) {
      return from;
    }
    long goal = sinceEver(from) + millis;
    long aDay = toMillis - fromMillis;
    long fullDays = Math.floorDiv(goal - 1, aDay);
    return fullDays * DAY - OFFSET + fromMillis + (goal - fullDays * aDay);
  }

  private long sinceEver(long time) {
    long local = time + OFFSET;
    long today = Math.min(Math.max(Math.floorMod(local, DAY), fromMillis), toMillis) - fromMillis;
    return Math.floorDiv(local, DAY) * (toMillis - fromMillis) + today;
  }
}
