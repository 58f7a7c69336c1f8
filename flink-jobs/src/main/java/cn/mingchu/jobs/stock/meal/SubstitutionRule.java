package cn.mingchu.jobs.stock.meal;

import cn.mingchu.schemas.food.Eaten;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.List;

/**
 * What is cooked instead of what was planned is of the same group and worth as much of it:
 * RECIPE_SUBSTITUTION. WS/T 554, appendix A.
 */
final class SubstitutionRule implements MealRule {

  private static final long WHOLE = 100;

  @Override
  public String ruleId() {
    return "RECIPE_SUBSTITUTION";
  }

  @Override
  public List<MealFault> faults(EffectiveRule rule, AuditedMeal meal) {
    if (!meal.isPlanned()) {
      return List.of();
    }
    return meal.foods().stream()
        .filter(food -> food.plannedGrams() == 0 && food.usedGrams() > 0)
        .filter(food -> Eaten.GROUPS.contains(food.group()))
        .filter(food -> !isWorthAsMuch(meal.group(food.group()), rule))
        .map(food -> new MealFault(food.name(), rule.severity(), food.usedGrams()))
        .toList();
  }

  private static boolean isWorthAsMuch(GroupAccount group, EffectiveRule rule) {
    long off = Math.abs(group.usedGrams() - group.plannedGrams());
    return off * WHOLE <= rule.amount(ParameterName.VARIANCE) * group.plannedGrams();
  }
}
