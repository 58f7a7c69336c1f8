package cn.mingchu.jobs.stock.meal;

import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.List;

/**
 * What was planned is cooked: RECIPE_DISH_ABSENT. Of a meal that nobody told of, and for which
 * nothing was used, all is absent.
 */
final class DishAbsentRule implements MealRule {

  @Override
  public String ruleId() {
    return "RECIPE_DISH_ABSENT";
  }

  @Override
  public List<MealFault> faults(EffectiveRule rule, AuditedMeal meal) {
    if (meal.plannedDishes().isEmpty()) {
      return List.of();
    }
    if (!meal.isServed()) {
      boolean isUsed = meal.foods().stream().anyMatch(food -> food.usedGrams() > 0);
      return isUsed ? List.of() : List.of(new MealFault("", rule.severity(), 0));
    }
    return meal.plannedDishes().stream()
        .filter(dish -> !meal.servedDishes().contains(dish))
        .map(dish -> new MealFault(dish, rule.severity(), 0))
        .toList();
  }
}
