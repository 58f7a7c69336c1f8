package cn.mingchu.menus;

import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Nothing is planned that schools must not buy or serve: PROHIBITED_FOOD_K12, PROHIBITED_DISH_K12.
 * Rules on School Food Safety and Nutrition (order 45), art. 36.
 */
final class BanRule implements PlanRule {

  private final String ruleId;
  private final Function<CheckedMeal, List<BannedFood>> banned;

  private BanRule(String ruleId, Function<CheckedMeal, List<BannedFood>> banned) {
    this.ruleId = ruleId;
    this.banned = banned;
  }

  /** The rule that a lot of it breaks, too, once it is bought. */
  static BanRule ofFoods() {
    return new BanRule("PROHIBITED_FOOD_K12", CheckedMeal::bannedFoods);
  }

  static BanRule ofDishes() {
    return new BanRule(
        "PROHIBITED_DISH_K12",
        meal -> meal.bannedDishes().stream().map(name -> new BannedFood(name, 0)).toList());
  }

  @Override
  public String ruleId() {
    return ruleId;
  }

  @Override
  public List<PlanFault> faults(EffectiveRule rule, PlannedWeek week) {
    List<PlanFault> faults = new ArrayList<>();
    for (CheckedMeal meal : week.meals()) {
      for (BannedFood one : banned.apply(meal)) {
        faults.add(
            PlanFault.of(
                meal,
                one.name(),
                one.grams(),
                List.of(Advice.ofRemoval(ruleId, meal, one.name()))));
      }
    }
    return faults;
  }
}
