package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.RejectReason;
import java.time.Duration;
import java.time.Instant;

/**
 * A sender's clock may run a little ahead of the gateway's, and its events may be late, to a bound.
 *
 * <p>Where the register knows how wrong the clock is, its dates are looked at as they would be were
 * it right. The event keeps them as they were written.
 */
public final class EventTimes {

  /** Exactly five minutes ahead is still accepted. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final Instant ingest;
  private final Duration clockAhead;

  private EventTimes(Instant ingest, Duration clockAhead) {
    this.ingest = ingest;
    this.clockAhead = clockAhead;
  }

  /**
   * Looks at the times of an event.
   *
   * @param clockAhead how far the clock that wrote them is known to be ahead
   * @param lateness how long before its arrival it may have happened
   * @throws RefusedException if one of them cannot be
   */
  public static void check(EventHeader header, Duration clockAhead, Duration lateness)
      throws RefusedException {
    EventTimes times = new EventTimes(header.getIngestTime(), clockAhead);
    times.notAhead("eventTime", header.getEventTime());
    times.notAhead("recordedTime", header.getRecordedTime());
    times.notOlder("eventTime", header.getEventTime(), lateness);
  }

  private void notAhead(String field, Instant time) throws RefusedException {
    if (time.minus(clockAhead).isAfter(ingest.plus(AHEAD))) {
      throw new RefusedException(
          RejectReason.CLOCK_AHEAD,
          field,
          "%s is more than %d minutes after its arrival at %s"
              .formatted(told(field, time), AHEAD.toMinutes(), ingest));
    }
  }

  private void notOlder(String field, Instant time, Duration lateness) throws RefusedException {
    if (time.minus(clockAhead).isBefore(ingest.minus(lateness))) {
      throw new RefusedException(
          RejectReason.TOO_OLD,
          field,
          "%s is more than %d hours before its arrival at %s"
              .formatted(told(field, time), lateness.toHours(), ingest));
    }
  }

  private String told(String field, Instant time) {
    return clockAhead.isZero()
        ? "%s %s".formatted(field, time)
        : "%s %s, set right to %s,".formatted(field, time, time.minus(clockAhead));
  }
}
