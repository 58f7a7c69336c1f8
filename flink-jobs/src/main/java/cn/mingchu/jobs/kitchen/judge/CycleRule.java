package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.Objects;

/**
 * A machine's program, from the value at which it runs to the value at which it rests, must have
 * held a value for a time.
 *
 * <p>Between two readings nobody looked. A program is found wanting only when even the longest hold
 * that its readings allow, from the reading before the hold to the one after it, is too short.
 */
final class CycleRule {

  private final EffectiveRule inForce;
  private final Quantity quantity;
  private final long forMillis;

  CycleRule(EffectiveRule inForce) {
    this.inForce = inForce;
    this.quantity = Objects.requireNonNull(inForce.quantity(), inForce.ruleId());
    this.forMillis = inForce.sustained().toMillis();
  }

  EffectiveRule inForce() {
    return inForce;
  }

  Quantity quantity() {
    return quantity;
  }

  boolean isRunning(int hundredths) {
    return hundredths >= inForce.startHundredths();
  }

  boolean isHolding(int hundredths) {
    return hundredths >= inForce.holdHundredths();
  }

  /**
   * Whether a program that has ended fell short.
   *
   * @param longestHoldMillis the longest that a hold can have been; negative when none was seen
   */
  boolean isTooShort(long longestHoldMillis) {
    return longestHoldMillis < 0 || longestHoldMillis < forMillis;
  }
}
