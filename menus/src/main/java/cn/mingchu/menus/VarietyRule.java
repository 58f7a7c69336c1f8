package cn.mingchu.menus;

import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A day of which all three meals are planned has several kinds of vegetables: RECIPE_VEG_VARIETY.
 * WS/T 554.
 */
final class VarietyRule implements PlanRule {

  private static final Set<MealKind> ALL_DAY =
      EnumSet.of(MealKind.BREAKFAST, MealKind.LUNCH, MealKind.DINNER);

  @Override
  public String ruleId() {
    return "RECIPE_VEG_VARIETY";
  }

  @Override
  public List<PlanFault> faults(EffectiveRule rule, PlannedWeek week) {
    Map<Long, List<CheckedMeal>> days = new TreeMap<>();
    for (CheckedMeal meal : week.meals()) {
      if (!meal.judged().isEmpty()) {
        days.computeIfAbsent(meal.day(), none -> new ArrayList<>()).add(meal);
      }
    }
    List<PlanFault> faults = new ArrayList<>();
    days.forEach(
        (day, meals) -> {
          Set<MealKind> kinds = EnumSet.noneOf(MealKind.class);
          Set<String> vegetables = new TreeSet<>();
          meals.forEach(meal -> kinds.add(meal.kind()));
          meals.forEach(meal -> vegetables.addAll(meal.vegetables()));
          long tooFew = rule.amount(ParameterName.KINDS) - vegetables.size();
          boolean isKnown = meals.stream().allMatch(meal -> meal.unknown().isEmpty());
          if (kinds.containsAll(ALL_DAY) && isKnown && tooFew > 0) {
            faults.add(fault(day, meals, (int) tooFew));
          }
        });
    return faults;
  }

  private PlanFault fault(long day, List<CheckedMeal> meals, int tooFew) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return new PlanFault(
        date.toString(),
        Menu.begin(date),
        0,
        List.of(Advice.ofKinds(ruleId(), day, tooFew)),
        meals);
  }
}
