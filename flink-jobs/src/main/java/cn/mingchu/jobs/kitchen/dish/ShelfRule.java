package cn.mingchu.jobs.kitchen.dish;

import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.LimitComparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dish that is kept hot, or kept cold, is eaten within a time after it was cooked.
 *
 * <p>It is kept hot while no measurement since its cooking is below the limit, and nobody cools it;
 * it is kept cold from the first measurement that is not above the limit, while none after it is
 * and nobody reheats it. What is kept neither way is told by other rules. Each measurement that
 * shows it still waiting after the time shows it too old; one exactly at the end of the time does
 * not. Heat makes nothing fresh: only another cooking mends it, which is another batch.
 */
final class ShelfRule implements DishRule {

  private final EffectiveRule inForce;
  private final LimitComparator comparator;

  ShelfRule(EffectiveRule inForce) {
    this.inForce = inForce;
    this.comparator = Objects.requireNonNull(inForce.comparator(), inForce.ruleId());
  }

  @Override
  public EffectiveRule inForce() {
    return inForce;
  }

  @Override
  public List<Breach> breaches(List<DishReading> dish) {
    Breaches breaches = new Breaches();
    @Nullable DishReading cooked = null;
    Chain chain = Chain.BROKEN;
    for (DishReading reading : dish) {
      if (reading.stage() == DishStage.COOKED) {
        breaches.mendedBy(reading);
        cooked = reading;
        chain = isHot() ? Chain.KEPT : Chain.TO_BEGIN;
      } else {
        chain = after(chain, reading);
        if (cooked != null && chain == Chain.KEPT && waits(reading) && isTooOld(cooked, reading)) {
          breaches.shownBy(reading, cooked, isHot());
        }
      }
    }
    return breaches.all();
  }

  private enum Chain {
    TO_BEGIN,
    KEPT,
    BROKEN
  }

  private Chain after(Chain chain, DishReading reading) {
    boolean isKept = !comparator.isBroken(reading.hundredths(), inForce.limitHundredths());
    if (chain == Chain.BROKEN
        || reading.stage() == (isHot() ? DishStage.COOLING : DishStage.REHEATED)
        || (chain == Chain.KEPT && !isKept)) {
      return Chain.BROKEN;
    }
    return isKept ? Chain.KEPT : chain;
  }

  private boolean isHot() {
    return comparator == LimitComparator.BELOW;
  }

  private static boolean waits(DishReading reading) {
    return reading.stage() == DishStage.HELD || reading.stage() == DishStage.DELIVERED;
  }

  private boolean isTooOld(DishReading cooked, DishReading reading) {
    return reading.eventTime() - cooked.eventTime() > inForce.sustained().toMillis();
  }
}
