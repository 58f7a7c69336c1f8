package cn.mingchu.jobs.kitchen.dish;

import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.DeviceRules;
import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.jobs.kitchen.judge.Episode;
import cn.mingchu.jobs.kitchen.judge.EvidenceItem;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.Moment;
import cn.mingchu.jobs.kitchen.judge.RulesInForce;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be said of one dish, by the rules that were in force when it was first measured.
 *
 * <p>A breach that nothing mended lasts until the dish is over: nobody eats it after that.
 */
final class DishCase {

  private final DeviceProfile probe;
  private final List<DishReading> dish;
  private final RulesInForce rules;
  private final boolean isOver;

  /**
   * The case of a dish.
   *
   * @param dish its measurements in order, at least one
   * @param isOver whether nothing more will be measured of it
   */
  DishCase(DeviceProfile probe, DeviceRules rules, List<DishReading> dish, boolean isOver) {
    this.probe = probe;
    this.dish = dish;
    this.rules = rules.at(dish.get(0).eventTime());
    this.isOver = isOver;
  }

  List<KitchenFinding> findings() {
    List<KitchenFinding> findings = new ArrayList<>();
    for (EffectiveRule inForce : rules.all()) {
      DishRule rule = DishRule.of(inForce, rules);
      if (rule != null) {
        rule.breaches(dish).forEach(breach -> findings.add(finding(inForce, breach)));
      }
    }
    return findings;
  }

  private KitchenFinding finding(EffectiveRule rule, Breach breach) {
    DishReading mending = breach.mending();
    long start = breach.first().eventTime();
    if (mending != null) {
      return closed(rule, breach, mending.eventTime(), moment(mending));
    }
    if (isOver) {
      DishReading last = dish.get(dish.size() - 1);
      long over = last.eventTime() + Dish.LIFE_MILLIS;
      return closed(
          rule,
          breach,
          last.eventTime(),
          new Moment(over, Math.max(over, moment(last).ingestTime())));
    }
    return KitchenFinding.aboutDish(
        rule,
        breach.deciding().hundredths(),
        probe,
        breach.first().dishId(),
        Episode.open(rule.severity(), start),
        moment(breach.deciding()),
        List.of(
            item(EvidenceRole.FIRST, breach.first()),
            item(EvidenceRole.DECIDING, breach.deciding())));
  }

  private KitchenFinding closed(EffectiveRule rule, Breach breach, long end, Moment decided) {
    return KitchenFinding.aboutDish(
        rule,
        breach.worst().hundredths(),
        probe,
        breach.first().dishId(),
        Episode.closed(rule.severity(), breach.first().eventTime(), end),
        decided,
        List.of(
            item(EvidenceRole.FIRST, breach.first()),
            item(EvidenceRole.WORST, breach.worst()),
            item(EvidenceRole.LAST, breach.last())));
  }

  /** When all that was measured up to {@code reading} was known. */
  private Moment moment(DishReading reading) {
    long ingest = reading.ingestTime();
    for (DishReading earlier : dish) {
      if (DishReading.IN_ORDER.compare(earlier, reading) <= 0) {
        ingest = Math.max(ingest, earlier.ingestTime());
      }
    }
    return new Moment(reading.eventTime(), ingest);
  }

  private static EvidenceItem item(EvidenceRole role, DishReading reading) {
    return new EvidenceItem(
        role,
        reading.eventIdHigh(),
        reading.eventIdLow(),
        reading.eventTime(),
        reading.hundredths());
  }
}
