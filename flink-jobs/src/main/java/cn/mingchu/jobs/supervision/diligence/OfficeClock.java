package cn.mingchu.jobs.supervision.diligence;

import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A clock that an office had: something to answer by a moment.
 *
 * @param level of the office
 * @param step what came to pass, or would have, when it ran out; ESCALATED of an office that was
 *     told of an alert
 * @param severity of the alert while it ran
 * @param begunAt UTC milliseconds; the day that it is in is the day that it counts for
 * @param due UTC milliseconds; null where it is known to have been answered in time
 * @param answeredAt UTC milliseconds; null while it was not answered
 */
public record OfficeClock(
    OfficeLevel level,
    AlertStepKind step,
    Severity severity,
    long begunAt,
    @Nullable Long due,
    @Nullable Long answeredAt) {

  /** An answer that is on its way when a clock runs out has so long to be heard [D]. */
  public static final long GRACE_MILLIS = 60_000;

  /** Whether it was answered, at the last moment at the latest. */
  public boolean isMet() {
    Long answered = answeredAt;
    Long last = due;
    return answered != null && (last == null || answered <= last);
  }

  /** Whether it has run out by a moment, UTC milliseconds. */
  public boolean isMissed(long now) {
    return !isMet() && now >= missedFrom();
  }

  /** From when on it is missed, if nobody answers; the end of time where it cannot be. */
  public long missedFrom() {
    Long last = due;
    return last == null ? Long.MAX_VALUE : last + GRACE_MILLIS;
  }
}
