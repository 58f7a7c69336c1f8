package cn.mingchu.jobs.kitchen.judge;

import java.util.List;

/**
 * A time in which a device's clock was wrong. Its own times being worthless, this one is told by
 * the gateway's clock.
 */
final class ClockTrouble {

  final long since;

  /** When it was last seen wrong, by the gateway's clock. */
  long lastWrong;

  ClockTrouble(long since, long lastWrong) {
    this.since = since;
    this.lastWrong = lastWrong;
  }

  ClockTrouble copy() {
    return new ClockTrouble(since, lastWrong);
  }

  KitchenFinding open(
      ClockRule rule, DeviceProfile device, Moment decided, List<EvidenceItem> evidence) {
    return KitchenFinding.aboutDevice(
        rule.inForce(),
        device,
        Episode.open(1, rule.inForce().severity(), since),
        decided,
        evidence);
  }

  KitchenFinding end(
      ClockRule rule, DeviceProfile device, Moment decided, List<EvidenceItem> evidence) {
    return KitchenFinding.aboutDevice(
        rule.inForce(),
        device,
        Episode.closed(2, rule.inForce().severity(), since, lastWrong),
        decided,
        evidence);
  }
}
