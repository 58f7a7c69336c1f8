package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No single measurement may be beyond the limit: each that is, is an episode of its own, told when
 * it is over, which is at once.
 *
 * <p>So it is with what happens and is past, such as the washing of hands. A value exactly at the
 * limit keeps an "above" or "below" rule. Nothing of it is remembered.
 */
final class SpotRule {

  private final EffectiveRule inForce;

  SpotRule(EffectiveRule inForce) {
    this.inForce = inForce;
  }

  /** What a measurement shows; null where it keeps the rule. */
  @Nullable KitchenFinding judge(DeviceProfile device, Reading reading) {
    if (!inForce.isBrokenBy(reading.hundredths())) {
      return null;
    }
    return KitchenFinding.aboutValues(
        inForce,
        inForce.limitHundredths(),
        reading.hundredths(),
        device,
        Episode.closed(inForce.severity(), reading.eventTime(), reading.eventTime()),
        reading.after(reading.ingestTime()),
        List.of(EvidenceItem.of(EvidenceRole.DECIDING, reading)));
  }
}
