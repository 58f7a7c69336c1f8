package cn.mingchu.jobs.kitchen.dish;

import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.jobs.kitchen.judge.RulesInForce;
import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that the measurements of one dish can prove broken. */
interface DishRule {

  EffectiveRule inForce();

  /**
   * What the measurements prove.
   *
   * @param dish all measurements of the dish, in order
   */
  List<Breach> breaches(List<DishReading> dish);

  /** The rule in force as one about dishes; null where it is about something else. */
  static @Nullable DishRule of(EffectiveRule rule, RulesInForce others) {
    return switch (rule.kind()) {
      case COOKING -> new CoreRule(rule, DishStage.COOKED);
      case REHEATING -> new CoreRule(rule, DishStage.REHEATED);
      case COOLING -> new CoolingRule(rule);
      case HOLDING -> new HoldingRule(rule, others.longestGapMillis());
      case DELIVERY -> new DeliveryRule(rule);
      case SHELF -> new ShelfRule(rule);
      default -> null;
    };
  }
}
