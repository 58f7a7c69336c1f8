package cn.mingchu.jobs.kitchen.dish;

import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.List;

/**
 * A dish that comes from another kitchen is cold, up to the start, or hot, from the limit on.
 *
 * <p>A core exactly at one of them is. Heat up to the limit mends one that is neither.
 */
final class DeliveryRule implements DishRule {

  private final EffectiveRule inForce;

  DeliveryRule(EffectiveRule inForce) {
    this.inForce = inForce;
  }

  @Override
  public EffectiveRule inForce() {
    return inForce;
  }

  @Override
  public List<Breach> breaches(List<DishReading> dish) {
    Breaches breaches = new Breaches();
    for (DishReading reading : dish) {
      boolean isHot = reading.hundredths() >= inForce.limitHundredths();
      boolean isCold = reading.hundredths() <= inForce.startHundredths();
      if (isHot && reading.isOfHeatedDish()) {
        breaches.mendedBy(reading);
      } else if (reading.stage() == DishStage.DELIVERED && !isHot && !isCold) {
        breaches.shownBy(reading, reading, true);
      }
    }
    return breaches.all();
  }
}
