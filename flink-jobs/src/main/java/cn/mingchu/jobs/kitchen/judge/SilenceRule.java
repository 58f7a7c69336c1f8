package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.time.Duration;

/**
 * A device must not be silent for longer than some of its reporting periods.
 *
 * <p>What lies in a silence is unknown, neither good nor bad: it neither starts nor feeds nor ends
 * an excursion. A silence is a hole in the dates of the readings. While it lasts, the gateway's
 * clock tells how long it is; once a later reading is there, the dates alone do.
 */
final class SilenceRule {

  private final EffectiveRule inForce;
  private final DeviceKind device;
  private final long longestMillis;
  private final long raiseAfterMillis;

  SilenceRule(EffectiveRule inForce, DeviceProfile device) {
    this.inForce = inForce;
    this.device = device.kind();
    this.longestMillis =
        inForce.longestSilence(Duration.ofMillis(device.periodMillis())).toMillis();
    this.raiseAfterMillis =
        inForce.raiseAfter().map(Duration::toMillis).filter(this::raises).orElse(Long.MAX_VALUE);
  }

  EffectiveRule inForce() {
    return inForce;
  }

  /** The longest silence that is still in order, in milliseconds. */
  long longestMillis() {
    return longestMillis;
  }

  /** The silence after which a finding is raised; {@link Long#MAX_VALUE} where it never is. */
  long raiseAfterMillis() {
    return Math.max(raiseAfterMillis, longestMillis);
  }

  private boolean raises(long silentMillis) {
    return severityAfter(silentMillis).compareTo(severityAfter(longestMillis)) > 0;
  }

  Severity severityAfter(long silentMillis) {
    return inForce.severityAfter(Duration.ofMillis(silentMillis), device);
  }

  /**
   * A silence that lasts.
   *
   * @param awayMillis how long after the last reading came in nobody could deliver
   * @param silentMillis how long it lasts since
   */
  KitchenFinding open(DeviceProfile profile, Moment lastHeard, long awayMillis, long silentMillis) {
    long toldAfter = silentMillis >= raiseAfterMillis() ? raiseAfterMillis() : longestMillis;
    return KitchenFinding.aboutDevice(
        inForce,
        profile,
        Episode.open(severityAfter(toldAfter), lastHeard.eventTime()),
        lastHeard.plus(awayMillis + toldAfter));
  }

  /** A silence that {@code heard} ended. */
  KitchenFinding closed(DeviceProfile profile, Moment lastHeard, Reading heard) {
    long silentMillis = heard.eventTime() - lastHeard.eventTime();
    return KitchenFinding.aboutDevice(
        inForce,
        profile,
        Episode.closed(severityAfter(silentMillis), lastHeard.eventTime(), heard.eventTime()),
        heard.after(lastHeard.ingestTime()));
  }
}
