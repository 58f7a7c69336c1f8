package cn.mingchu.jobs.kitchen.dish;

import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dish that waits to be eaten is not kept between a start and a limit for longer than a time in
 * all. At the start it is cold and at the limit it is hot: neither counts.
 *
 * <p>Time counts between two measurements that are both between, close enough together for nothing
 * unknown to have happened, and of which the second says that the dish was held. What a gap hides
 * is not counted, and what was counted before it stays: it neither proves nor excuses. Time in
 * which the dish is cooled belongs to the rules of cooling. Being cold stops the clock; only heat
 * up to the limit sets it back and mends what was told.
 */
final class HoldingRule implements DishRule {

  private final EffectiveRule inForce;
  private final long longestGapMillis;

  HoldingRule(EffectiveRule inForce, long longestGapMillis) {
    this.inForce = inForce;
    this.longestGapMillis = longestGapMillis;
  }

  @Override
  public EffectiveRule inForce() {
    return inForce;
  }

  @Override
  public List<Breach> breaches(List<DishReading> dish) {
    Breaches breaches = new Breaches();
    long millis = 0;
    @Nullable DishReading since = null;
    @Nullable DishReading before = null;
    for (DishReading reading : dish) {
      if (reading.isOfHeatedDish() && reading.hundredths() >= inForce.limitHundredths()) {
        breaches.mendedBy(reading);
        millis = 0;
        since = null;
      } else if (before != null && isHeldBetween(before, reading)) {
        since = since == null ? before : since;
        millis += reading.eventTime() - before.eventTime();
        if (millis > inForce.sustained().toMillis()) {
          breaches.shownBy(reading, since, true);
        }
      }
      before = reading;
    }
    return breaches.all();
  }

  private boolean isHeldBetween(DishReading before, DishReading reading) {
    return reading.stage() == DishStage.HELD
        && before.stage() != DishStage.COOLING
        && reading.eventTime() - before.eventTime() <= longestGapMillis
        && isBetween(before.hundredths())
        && isBetween(reading.hundredths());
  }

  private boolean isBetween(int hundredths) {
    return hundredths > inForce.startHundredths() && hundredths < inForce.limitHundredths();
  }
}
