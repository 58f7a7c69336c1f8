package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.RejectReason;
import java.time.Duration;
import java.time.Instant;

/**
 * A sender's clock may run a little ahead of the gateway's, and its events may be late, to a bound.
 */
final class EventTimes {

  /** Exactly five minutes ahead is still accepted. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private EventTimes() {}

  static void check(EventHeader header, Duration lateness) throws RefusedException {
    Instant ingest = header.getIngestTime();
    notAhead("eventTime", header.getEventTime(), ingest);
    notAhead("recordedTime", header.getRecordedTime(), ingest);
    if (header.getEventTime().isBefore(ingest.minus(lateness))) {
      throw new RefusedException(
          RejectReason.TOO_OLD,
          "eventTime",
          "eventTime %s is more than %d hours before its arrival at %s"
              .formatted(header.getEventTime(), lateness.toHours(), ingest));
    }
  }

  private static void notAhead(String field, Instant time, Instant ingest) throws RefusedException {
    if (time.isAfter(ingest.plus(AHEAD))) {
      throw new RefusedException(
          RejectReason.CLOCK_AHEAD,
          field,
          "%s %s is more than %d minutes after its arrival at %s"
              .formatted(field, time, AHEAD.toMinutes(), ingest));
    }
  }
}
