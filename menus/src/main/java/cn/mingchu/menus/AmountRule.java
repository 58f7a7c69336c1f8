package cn.mingchu.menus;

import cn.mingchu.menus.PlannedWeek.Serving;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.food.Eaten;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The meals of a week have enough grain, vegetables and animal food for each child:
 * RECIPE_AMOUNT_SHORT. WS/T 554, the amounts for each meal.
 *
 * <p>Meat, fish and eggs are taken together, as no kitchen cooks all three each day. Fruit, milk
 * and soya may be eaten outside of meals.
 */
final class AmountRule implements PlanRule {

  private static final long HUNDRED_GRAMS = 100_000;

  /** What is asked for, by the group that it is mended with. */
  private static final List<FoodGroup> ASKED =
      List.of(FoodGroup.GRAIN, FoodGroup.VEGETABLE, FoodGroup.MEAT);

  @Override
  public String ruleId() {
    return "RECIPE_AMOUNT_SHORT";
  }

  @Override
  public List<PlanFault> faults(EffectiveRule rule, PlannedWeek week) {
    List<PlanFault> faults = new ArrayList<>();
    for (AgeBand band : week.judgedBands()) {
      List<Serving> servings = week.servings(band);
      for (FoodGroup group : ASKED) {
        mean(group == FoodGroup.MEAT ? Eaten.ANIMAL : Set.of(group))
            .tooLittle(
                rule,
                band,
                servings,
                "%s %s".formatted(band, group),
                new WeeklyMean.Remedy(group, HUNDRED_GRAMS))
            .ifPresent(faults::add);
      }
    }
    return faults;
  }

  private static WeeklyMean mean(Set<FoodGroup> together) {
    return new WeeklyMean(
        plate ->
            plate.amounts().stream()
                .filter(amount -> together.contains(amount.group()))
                .mapToLong(GroupAmount::standard)
                .sum(),
        plate -> together.stream().mapToLong(plate::least).sum(),
        plate -> 0);
  }
}
