package cn.mingchu.jobs.duty.paper;

import cn.mingchu.schemas.event.RegisterKind;
import org.jspecify.annotations.Nullable;

/**
 * One telling of an entry of a canteen's register: a paper that ends, or a post that is filled.
 *
 * @param entryId one of a kind among all schools
 * @param offset its place on the topic of registers; of those of one entry the highest counts
 * @param person whose it is; null where it is the canteen's
 * @param firstDay on which it holds, in Shanghai, counted from 1970-01-01
 * @param lastDay on which it does, likewise; null where no end is set. One before the first day is
 *     of what never held.
 * @param isRevoked whether it ended before its time
 */
public record RegisterPaper(
    String schoolId,
    @Nullable String regionCode,
    String entryId,
    long offset,
    RegisterKind kind,
    @Nullable String person,
    long firstDay,
    @Nullable Long lastDay,
    boolean isRevoked,
    long time,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime)
    implements DutyInput {

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public long day() {
    return firstDay;
  }

  /** Whether it holds on a day, counted from 1970-01-01. */
  public boolean holdsOn(long day) {
    return firstDay <= day && (lastDay == null || day <= lastDay);
  }

  /** Whether it ever held. */
  public boolean everHeld() {
    return lastDay == null || firstDay <= lastDay;
  }

  /** Whether it holds for longer than another one of its kind. */
  public boolean outlasts(RegisterPaper other) {
    return everHeld()
        && other.lastDay != null
        && (lastDay == null || lastDay > other.lastDay.longValue());
  }
}
