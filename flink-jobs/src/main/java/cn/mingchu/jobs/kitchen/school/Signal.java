package cn.mingchu.jobs.kitchen.school;

import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.EvidenceItem;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Zone;
import java.time.Duration;
import java.util.Comparator;

/**
 * How strongly a lamp shone at a moment, or how sure a camera was that it saw a person.
 *
 * @param eventIdHigh the first 8 bytes of the event's id
 * @param eventIdLow the last 8 bytes of the event's id
 * @param eventTime by the device's clock, UTC milliseconds
 * @param ingestTime when the gateway took it in, UTC milliseconds
 * @param zone where a person was seen, if the camera says so itself
 * @param hundredths of the lamp's unit, or of certainty
 */
public record Signal(
    Source source,
    String deviceId,
    long eventIdHigh,
    long eventIdLow,
    long eventTime,
    long ingestTime,
    Zone zone,
    int hundredths)
    implements SchoolInput {

  /** Where it comes from. */
  public enum Source {
    LAMP,
    CAMERA
  }

  private static final Duration LONGEST_AHEAD = Duration.ofMinutes(5);
  private static final Duration LONGEST_ON_THE_WAY = Duration.ofMinutes(1);

  /** Two that are equal in this order are the same, whoever brought them and how often. */
  static final Comparator<Signal> BY_DATE =
      Comparator.comparingLong(Signal::eventTime)
          .thenComparing(Signal::deviceId)
          .thenComparing(Signal::zone)
          .thenComparingInt(Signal::hundredths);

  private static final Comparator<Signal> BY_ARRIVAL =
      Comparator.comparingLong(Signal::ingestTime)
          .thenComparing(Signal::eventIdHigh, Long::compareUnsigned)
          .thenComparing(Signal::eventIdLow, Long::compareUnsigned);

  /** The same of a lamp whose clock is known to be wrong; cameras' dates are taken as they are. */
  public Signal setRight(SchoolDevice lamp) {
    long aheadMillis = lamp.device().clockAheadMillis();
    return source == Source.CAMERA || aheadMillis == 0
        ? this
        : new Signal(
            source,
            deviceId,
            eventIdHigh,
            eventIdLow,
            eventTime - aheadMillis,
            ingestTime,
            zone,
            hundredths);
  }

  /** Whether its date can be, and lies in reach; others the judges of the devices set aside. */
  boolean isTimely() {
    return eventTime - ingestTime <= LONGEST_AHEAD.toMillis()
        && ingestTime - eventTime <= DeviceJudge.LATENESS_BOUND.toMillis();
  }

  /** Whether it was kept back somewhere, and others with it. */
  boolean isLate() {
    return ingestTime - eventTime > LONGEST_ON_THE_WAY.toMillis();
  }

  /** Whether this one of two copies speaks for both: the one that came in first. */
  boolean speaksRatherThan(Signal copy) {
    return BY_ARRIVAL.compare(this, copy) < 0;
  }

  EvidenceItem as(EvidenceRole role) {
    return new EvidenceItem(role, eventIdHigh, eventIdLow, eventTime, hundredths);
  }
}
