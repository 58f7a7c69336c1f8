package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.goods.Ingredient;
import cn.mingchu.simulator.goods.Recipe;
import cn.mingchu.simulator.kitchen.KitchenDay;
import cn.mingchu.simulator.kitchen.Meal;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.SupplyVariety;
import cn.mingchu.simulator.world.SimulatedSchool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one school means to cook, and what it has to buy for that.
 *
 * <p>What a day brings depends on the seed and the day alone, so the canteen can look ahead.
 */
final class MealPlans {

  private static final long MENU = 69;
  private static final long PORTION = 70;

  /** From the last delivery to the serving of what is cooked of it. */
  private static final int COOKING = 130 * SchoolTime.MINUTE;

  /** No school is without a delivery for longer. */
  private static final int DAYS_AHEAD = 10;

  private final long seed;
  private final SimulatedSchool school;
  private final KitchenDay rhythm;
  private final SupplyVariety variety;

  MealPlans(long seed, SimulatedSchool school, SupplyVariety variety) {
    this.seed = seed;
    this.school = school;
    this.rhythm = school.kitchen().day();
    this.variety = variety;
  }

  private List<PlannedMeal> on(long day) {
    List<PlannedMeal> plans = new ArrayList<>();
    if (rhythm.cooksOn(day)) {
      for (Meal meal : rhythm.meals()) {
        plans.add(plan(day, meal));
      }
    }
    return plans;
  }

  /** Those of a day that are cooked before goods come. */
  List<PlannedMeal> beforeDelivery(long day) {
    return on(day).stream().filter(plan -> !isAfterDelivery(plan.meal())).toList();
  }

  /** Those of a day that can be cooked of what comes on it. */
  List<PlannedMeal> afterDelivery(long day) {
    return on(day).stream().filter(plan -> isAfterDelivery(plan.meal())).toList();
  }

  private boolean isAfterDelivery(Meal meal) {
    return meal.from() >= rhythm.deliveryTo() + COOKING;
  }

  /** What is needed from the delivery of a day up to the next one, as long as it keeps. */
  Map<Ingredient, Long> needs(long day) {
    Map<Ingredient, Long> needs = new EnumMap<>(Ingredient.class);
    long next = nextDelivery(day);
    for (long ahead = day; ahead <= next; ahead++) {
      for (PlannedMeal plan : on(ahead)) {
        boolean isAfter = isAfterDelivery(plan.meal());
        if ((ahead > day || isAfter) && (ahead < next || !isAfter)) {
          Map<Ingredient, Long> its = new EnumMap<>(Ingredient.class);
          plan.addTo(its);
          long days = ahead - day;
          its.keySet().removeIf(ingredient -> days > ingredient.shelfDays() - 2);
          its.forEach((ingredient, grams) -> needs.merge(ingredient, grams, Long::sum));
        }
      }
    }
    return needs;
  }

  private long nextDelivery(long day) {
    for (long next = day + 1; next <= day + DAYS_AHEAD; next++) {
      if (rhythm.getsGoodsOn(next)) {
        return next;
      }
    }
    return day + DAYS_AHEAD;
  }

  private PlannedMeal plan(long day, Meal meal) {
    Dice dice = Dice.of(seed, MENU, school.index(), day, meal.from());
    boolean isBreakfast = PlannedMeal.kind(meal) == MealKind.BREAKFAST;
    List<Recipe> choice = new ArrayList<>(isBreakfast ? Recipe.BREAKFASTS : Recipe.DISHES);
    dice.shuffle(choice);
    int dishes = Math.min(choice.size(), (int) variety.dishes().draw(dice));
    List<Recipe> recipes = new ArrayList<>(choice.subList(0, dishes));
    if (!isBreakfast) {
      recipes.add(Recipe.STEAMED_RICE);
    }
    double portion = variety.portion().draw(Dice.of(seed, PORTION, school.index()));
    int diners = (int) Math.ceil(school.diners() * variety.attendance().draw(dice));
    return new PlannedMeal(day, meal, Collections.unmodifiableList(recipes), portion, diners);
  }
}
