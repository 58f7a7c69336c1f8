package cn.mingchu.jobs.stock.meal;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.List;

/** What was cooked is eaten, but for a little: FOOD_WASTE_HIGH. */
final class WasteRule implements MealRule {

  private static final long WHOLE = 100;

  @Override
  public String ruleId() {
    return "FOOD_WASTE_HIGH";
  }

  @Override
  public List<MealFault> faults(EffectiveRule rule, AuditedMeal meal) {
    return meal.leftGrams() * WHOLE > rule.amount(ParameterName.VARIANCE) * meal.cookedGrams()
        ? List.of(new MealFault("", rule.severity(), meal.leftGrams()))
        : List.of();
  }
}
