package cn.mingchu.menus;

import cn.mingchu.schemas.event.AdviceKind;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.food.Eaten;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Each meal has three or more of four groups: RECIPE_GROUP_SHORT. WS/T 554, clause 3.
 *
 * <p>Where there is something in the meal that the catalogue does not know, that may be what is
 * missing, and nothing is told.
 */
final class GroupRule implements PlanRule {

  private static final long MILLIGRAMS_A_GRAM = 1_000;

  /**
   * One of the four.
   *
   * @param added what to add where it is missing
   */
  private record Quarter(FoodGroup added, Set<FoodGroup> groups) {}

  /** What is easiest to add comes first. */
  private static final List<Quarter> FOUR =
      List.of(
          new Quarter(FoodGroup.VEGETABLE, Set.of(FoodGroup.VEGETABLE, FoodGroup.FRUIT)),
          new Quarter(FoodGroup.EGG, Eaten.ANIMAL),
          new Quarter(FoodGroup.SOY, Set.of(FoodGroup.SOY, FoodGroup.MILK)),
          new Quarter(FoodGroup.GRAIN, Set.of(FoodGroup.GRAIN)));

  @Override
  public String ruleId() {
    return "RECIPE_GROUP_SHORT";
  }

  @Override
  public List<PlanFault> faults(EffectiveRule rule, PlannedWeek week) {
    List<PlanFault> faults = new ArrayList<>();
    for (CheckedMeal meal : week.meals()) {
      List<FoodGroup> missing = missing(rule, meal);
      long wanted = Math.min(FOUR.size(), rule.amount(ParameterName.KINDS));
      int tooFew = (int) wanted - (FOUR.size() - missing.size());
      if (!meal.judged().isEmpty() && !mayHoldAnything(rule, meal) && tooFew > 0) {
        faults.add(fault(meal, missing.subList(0, tooFew)));
      }
    }
    return faults;
  }

  private static List<FoodGroup> missing(EffectiveRule rule, CheckedMeal meal) {
    return FOUR.stream()
        .filter(quarter -> !isThere(rule, meal, quarter.groups()))
        .map(Quarter::added)
        .toList();
  }

  private static boolean mayHoldAnything(EffectiveRule rule, CheckedMeal meal) {
    return isThere(rule, meal, Set.of(FoodGroup.OTHER_FOODS));
  }

  /** Whether some child gets enough of it that it counts. */
  private static boolean isThere(EffectiveRule rule, CheckedMeal meal, Set<FoodGroup> groups) {
    long from = rule.amount(ParameterName.COUNTS_FROM) * MILLIGRAMS_A_GRAM;
    return meal.judged().stream().anyMatch(plate -> plate.edible(groups) >= from);
  }

  private PlanFault fault(CheckedMeal meal, List<FoodGroup> added) {
    Plate largest = meal.judged().stream().max(Comparator.comparingInt(Plate::heads)).orElseThrow();
    long heads = meal.judged().stream().mapToLong(Plate::heads).sum();
    List<Advice> advice =
        added.stream()
            .map(
                group ->
                    Advice.ofAmount(
                        ruleId(), AdviceKind.ADD, meal, null, group, largest.least(group)))
            .toList();
    long grams = added.stream().mapToLong(largest::least).sum() * heads / MILLIGRAMS_A_GRAM;
    return PlanFault.of(meal, "", grams, advice);
  }
}
