package cn.mingchu.jobs.stock.meal;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.List;

/** What is paid for a meal goes into its food: MEAL_COST_SHARE. */
final class CostShareRule implements MealRule {

  private static final long WHOLE = 100;

  @Override
  public String ruleId() {
    return "MEAL_COST_SHARE";
  }

  @Override
  public List<MealFault> faults(EffectiveRule rule, AuditedMeal meal) {
    Long cost = meal.costFen();
    Long income = meal.incomeFen();
    if (cost == null || income == null) {
      return List.of();
    }
    if (cost * WHOLE >= rule.amount(ParameterName.LEAST) * income) {
      return List.of();
    }
    boolean isFar = cost * WHOLE < rule.amount(ParameterName.RAISE_LEAST) * income;
    return List.of(new MealFault("", isFar ? rule.raisedSeverity() : rule.severity(), 0));
  }
}
