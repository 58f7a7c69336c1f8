package cn.mingchu.jobs.kitchen.dish;

import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.List;

/**
 * The core of a dish is at or above the limit when it is said to be cooked, or reheated.
 *
 * <p>One that was too cool and is heated further is mended by the first core that reaches the
 * limit. A core exactly at the limit has reached it.
 */
final class CoreRule implements DishRule {

  private final EffectiveRule inForce;
  private final DishStage finished;

  /** A rule about what is finished: {@code COOKED} or {@code REHEATED}. */
  CoreRule(EffectiveRule inForce, DishStage finished) {
    this.inForce = inForce;
    this.finished = finished;
  }

  @Override
  public EffectiveRule inForce() {
    return inForce;
  }

  @Override
  public List<Breach> breaches(List<DishReading> dish) {
    Breaches breaches = new Breaches();
    for (DishReading reading : dish) {
      boolean through = reading.hundredths() >= inForce.limitHundredths();
      if (through && reading.isOfHeatedDish()) {
        breaches.mendedBy(reading);
      } else if (!through && reading.stage() == finished) {
        breaches.shownBy(reading, reading, true);
      }
    }
    return breaches.all();
  }
}
