package cn.mingchu.jobs.stock.meal;

import cn.mingchu.schemas.food.Eaten;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.List;

/** Meat, fish and eggs, taken together, are not mostly missing: RECIPE_ANIMAL_LOW. */
final class AnimalFoodRule implements MealRule {

  private static final long WHOLE = 100;

  @Override
  public String ruleId() {
    return "RECIPE_ANIMAL_LOW";
  }

  @Override
  public List<MealFault> faults(EffectiveRule rule, AuditedMeal meal) {
    long planned = 0;
    long used = 0;
    for (GroupAccount group : meal.groups()) {
      if (Eaten.ANIMAL.contains(group.group())) {
        planned += group.plannedGrams();
        used += group.usedGrams();
      }
    }
    long missing = planned - used;
    return missing * WHOLE > rule.amount(ParameterName.VARIANCE) * planned
        ? List.of(new MealFault("", rule.severity(), missing))
        : List.of();
  }
}
