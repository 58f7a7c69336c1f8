package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.time.Duration;

/**
 * A device must not be silent for longer than some of its reporting periods.
 *
 * <p>Silence is no statement about the food: it neither starts nor ends an excursion.
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
}
