package cn.mingchu.menus;

import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.MealStandard;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks the meals that are planned for a week.
 *
 * <p>A function of the meals and the rules: the job that hears of a plan and the page on which one
 * is written say the same of it. It asks no clock, keeps nothing, and may be shared by threads.
 */
public final class MenuCheck {

  private final PlateReader plates;
  private final List<PlanRule> planRules;

  /** A check that knows these foods, and what a meal should hold. */
  public MenuCheck(FoodCatalogue foods, MealStandard standard) {
    this.plates = new PlateReader(foods, standard);
    this.planRules =
        List.of(
            BanRule.ofFoods(),
            BanRule.ofDishes(),
            NutrientRule.ofEnergy(foods),
            NutrientRule.ofProtein(foods),
            new GroupRule(),
            new AmountRule(),
            new VarietyRule(),
            SeasoningRule.ofSalt(),
            SeasoningRule.ofOil(),
            new RepeatRule());
  }

  /** Something wrong with a week, and the rule that says so. */
  public record Fault(EffectiveRule rule, PlanFault fault) {}

  /** What is on the plates of a meal. */
  public CheckedMeal read(Menu menu) {
    return plates.read(menu);
  }

  /**
   * What is wrong with a week.
   *
   * @param rules a rule by its id, as it binds the school at the week's begin; null where it does
   *     not
   */
  public List<Fault> faults(PlannedWeek week, Function<String, @Nullable EffectiveRule> rules) {
    List<Fault> faults = new ArrayList<>();
    for (PlanRule rule : planRules) {
      EffectiveRule inForce = rules.apply(rule.ruleId());
      if (inForce != null) {
        rule.faults(inForce, week).forEach(fault -> faults.add(new Fault(inForce, fault)));
      }
    }
    return faults;
  }
}
