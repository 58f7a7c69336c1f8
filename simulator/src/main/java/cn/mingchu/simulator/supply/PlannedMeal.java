package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.simulator.goods.Ingredient;
import cn.mingchu.simulator.goods.Recipe;
import cn.mingchu.simulator.kitchen.Meal;
import cn.mingchu.simulator.kitchen.SchoolTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a canteen means to cook for a meal.
 *
 * @param day a local day, counted from 1970-01-01
 * @param portion grams, of what the recipes say
 * @param diners how many are expected
 */
record PlannedMeal(long day, Meal meal, List<Recipe> recipes, double portion, int diners) {

  private static final int MORNING_ENDS = 10 * SchoolTime.HOUR;
  private static final int NOON_ENDS = 15 * SchoolTime.HOUR;

  MealKind kind() {
    return kind(meal);
  }

  static MealKind kind(Meal meal) {
    if (meal.from() < MORNING_ENDS) {
      return MealKind.BREAKFAST;
    }
    return meal.from() < NOON_ENDS ? MealKind.LUNCH : MealKind.DINNER;
  }

  /** One of a kind in the school. */
  String mealId() {
    return "%s-%s".formatted(LotPapers.compact(day), kind().name().toLowerCase(Locale.ROOT));
  }

  /** When serving begins, UTC seconds. */
  long served() {
    return SchoolTime.moment(day, meal.from());
  }

  /** When it is over, UTC seconds. */
  long over() {
    return SchoolTime.moment(day, meal.to());
  }

  /** How much of an ingredient a dish of it needs. */
  long grams(Recipe recipe, Ingredient ingredient) {
    return (long) Math.ceil(recipe.grams().getOrDefault(ingredient, 0) * portion * diners);
  }

  /** Adds what it needs. */
  void addTo(Map<Ingredient, Long> needs) {
    for (Recipe recipe : recipes) {
      for (Ingredient ingredient : recipe.ingredients()) {
        needs.merge(ingredient, grams(recipe, ingredient), Long::sum);
      }
    }
  }
}
