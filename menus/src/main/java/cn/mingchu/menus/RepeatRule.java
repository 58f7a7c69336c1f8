package cn.mingchu.menus;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * No dish comes too often in a week: RECIPE_REPEAT. What is wanted each day, such as rice, does not
 * count.
 */
final class RepeatRule implements PlanRule {

  @Override
  public String ruleId() {
    return "RECIPE_REPEAT";
  }

  @Override
  public List<PlanFault> faults(EffectiveRule rule, PlannedWeek week) {
    Map<String, List<CheckedMeal>> byDish = new TreeMap<>();
    for (CheckedMeal meal : week.meals()) {
      meal.dishes().stream()
          .filter(dish -> !dish.isDaily())
          .map(CheckedDish::name)
          .distinct()
          .forEach(name -> byDish.computeIfAbsent(name, none -> new ArrayList<>()).add(meal));
    }
    List<PlanFault> faults = new ArrayList<>();
    byDish.forEach(
        (name, meals) -> {
          int tooOften = meals.size() - (int) rule.amount(ParameterName.TIMES);
          if (tooOften > 0) {
            faults.add(
                new PlanFault(
                    name,
                    week.begin(),
                    0,
                    List.of(Advice.ofRepeats(ruleId(), name, tooOften)),
                    meals));
          }
        });
    return faults;
  }
}
