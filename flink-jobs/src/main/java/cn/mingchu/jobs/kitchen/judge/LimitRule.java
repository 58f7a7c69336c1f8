package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.LimitComparator;
import java.time.Duration;
import java.util.Objects;

/**
 * A value may pass its limit, but not stay beyond it for the whole duration.
 *
 * <p>A value exactly at the limit keeps an "above" or "below" rule. Time counts only between
 * readings that are both beyond the limit and close enough together: a gap in the data is neither
 * good nor bad, and feeds nothing.
 */
final class LimitRule {

  private final EffectiveRule inForce;
  private final Quantity quantity;
  private final Severity raisedSeverity;
  private final long forMillis;
  private final long raiseAfterMillis;

  LimitRule(EffectiveRule inForce, DeviceKind device) {
    this.inForce = inForce;
    this.quantity = Objects.requireNonNull(inForce.quantity(), inForce.ruleId());
    this.raisedSeverity = inForce.raiseTo(device).orElse(inForce.severity());
    this.forMillis = inForce.sustained().toMillis();
    this.raiseAfterMillis = inForce.raiseAfter().map(Duration::toMillis).orElse(Long.MAX_VALUE);
  }

  EffectiveRule inForce() {
    return inForce;
  }

  Quantity quantity() {
    return quantity;
  }

  boolean isBrokenBy(int hundredths) {
    return inForce.isBrokenBy(hundredths);
  }

  /** Whether the excursion has lasted long enough to be told. */
  boolean isFinding(long outsideMillis) {
    return outsideMillis >= forMillis;
  }

  Severity severityAfter(long outsideMillis) {
    return outsideMillis >= raiseAfterMillis ? raisedSeverity : inForce.severity();
  }

  boolean isWorse(int hundredths, int thanHundredths) {
    return inForce.comparator() == LimitComparator.BELOW
        ? hundredths < thanHundredths
        : hundredths > thanHundredths;
  }
}
