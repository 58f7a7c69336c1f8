package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.EvidenceRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program of a machine while it runs. */
final class Cycle {

  static final long NEVER = Long.MIN_VALUE;

  final EvidenceItem first;
  EvidenceItem best;

  EvidenceItem last;

  /** When the newest of its readings came in, by the gateway's clock. */
  long ingestTime;

  /** The last reading's time; before the hold while not holding. */
  long lastTime;

  /** Time of the reading before the present hold; {@link #NEVER} while not holding. */
  long holdAfter = NEVER;

  /** The longest that a hold which has ended can have been, in milliseconds; -1 for none. */
  long longestHoldMillis = -1;

  Cycle(EvidenceItem first, EvidenceItem best, EvidenceItem last, long lastTime) {
    this.first = first;
    this.best = best;
    this.last = last;
    this.lastTime = lastTime;
  }

  /**
   * A program that {@code reading} shows running.
   *
   * @param restingTime time of the last reading that showed it at rest
   */
  static Cycle startingAt(Reading reading, long restingTime, CycleRule rule) {
    Cycle cycle =
        new Cycle(
            EvidenceItem.of(EvidenceRole.FIRST, reading),
            EvidenceItem.of(EvidenceRole.WORST, reading),
            EvidenceItem.of(EvidenceRole.LAST, reading),
            restingTime);
    cycle.extend(reading, rule);
    return cycle;
  }

  Cycle copy() {
    Cycle copy = new Cycle(first, best, last, lastTime);
    copy.ingestTime = ingestTime;
    copy.holdAfter = holdAfter;
    copy.longestHoldMillis = longestHoldMillis;
    return copy;
  }

  /** Takes in another reading of the running program. */
  void extend(Reading reading, CycleRule rule) {
    if (reading.hundredths() > best.hundredths()) {
      best = EvidenceItem.of(EvidenceRole.WORST, reading);
    }
    if (rule.isHolding(reading.hundredths())) {
      if (holdAfter == NEVER) {
        holdAfter = lastTime;
      }
    } else {
      endHold(reading.eventTime());
    }
    last = EvidenceItem.of(EvidenceRole.LAST, reading);
    lastTime = reading.eventTime();
    ingestTime = Math.max(ingestTime, reading.ingestTime());
  }

  /** What has to be said when {@code resting} shows that it ended; null when it held well. */
  @Nullable KitchenFinding end(CycleRule rule, DeviceProfile device, Reading resting) {
    endHold(resting.eventTime());
    if (!rule.isTooShort(longestHoldMillis)) {
      return null;
    }
    return KitchenFinding.aboutValues(
        rule.inForce(),
        rule.inForce().holdHundredths(),
        best.hundredths(),
        device,
        Episode.closed(rule.inForce().severity(), first.eventTime(), resting.eventTime()),
        resting.after(ingestTime),
        List.of(first, best, last));
  }

  private void endHold(long time) {
    if (holdAfter != NEVER) {
      longestHoldMillis = Math.max(longestHoldMillis, time - holdAfter);
      holdAfter = NEVER;
    }
  }
}
