package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.LimitComparator;
import java.util.Objects;

/**
 * A day must not bring more harm than its budget, in however many spells beyond the limit.
 *
 * <p>Harm is time beyond the limit, times how far beyond; what is beyond by less than a whole unit
 * counts as one, so that many hours just above the limit are not nothing. A day is the hour that
 * runs and the 23 before it. As with a limit, a value exactly there does no harm, and time counts
 * only between two readings that are both beyond it with no gap between.
 */
final class HarmRule {

  private static final int WHOLE_UNIT_HUNDREDTHS = 100;

  private final EffectiveRule inForce;
  private final Quantity quantity;
  private final LimitComparator comparator;
  private final int limitHundredths;
  private final long budget;

  HarmRule(EffectiveRule inForce) {
    this.inForce = inForce;
    this.quantity = Objects.requireNonNull(inForce.quantity(), inForce.ruleId());
    this.limitHundredths = inForce.limitHundredths();
    this.comparator = Objects.requireNonNull(inForce.comparator(), inForce.ruleId());
    this.budget = inForce.budgetHundredths() * Harm.HOUR_MILLIS;
  }

  EffectiveRule inForce() {
    return inForce;
  }

  Quantity quantity() {
    return quantity;
  }

  LimitComparator comparator() {
    return comparator;
  }

  boolean isBrokenBy(int hundredths) {
    return comparator.isBroken(hundredths, limitHundredths);
  }

  /** What the time between two readings beyond the limit does, in hundredths times milliseconds. */
  long harm(long millis, int fromHundredths, int toHundredths) {
    long beyond = Math.abs(fromHundredths + toHundredths - 2L * limitHundredths) / 2;
    return millis * Math.max(WHOLE_UNIT_HUNDREDTHS, beyond);
  }

  boolean isWorse(int hundredths, int thanHundredths) {
    return comparator == LimitComparator.BELOW
        ? hundredths < thanHundredths
        : hundredths > thanHundredths;
  }

  boolean isTooMuch(long harm) {
    return harm >= budget;
  }
}
