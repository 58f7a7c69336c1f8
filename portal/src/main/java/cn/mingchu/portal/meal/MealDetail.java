package cn.mingchu.portal.meal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meal with all that is known of it.
 *
 * @param dinersPaid for how many it was paid; null where nobody says
 * @param dinersPresent how many were at school; null where nobody says
 * @param ingredients those that were planned, used, or both
 * @param plannedDishes by name
 * @param servedDishes by name
 */
record MealDetail(
    Meal meal,
    @Nullable Integer dinersPaid,
    @Nullable Integer dinersPresent,
    List<Ingredient> ingredients,
    List<String> plannedDishes,
    List<String> servedDishes) {

  MealDetail {
    ingredients = ingredients.stream().sorted(Ingredient.ORDER).toList();
    plannedDishes = List.copyOf(plannedDishes);
    servedDishes = List.copyOf(servedDishes);
  }

  /** Every dish once: those that were planned, then those that were not. */
  public List<Dish> dishes() {
    List<Dish> dishes = new ArrayList<>();
    for (String name : plannedDishes) {
      dishes.add(new Dish(name, fateOfPlanned(name)));
    }
    for (String name : servedDishes) {
      if (!plannedDishes.contains(name)) {
        dishes.add(new Dish(name, meal.planned() ? Dish.Fate.NOT_PLANNED : Dish.Fate.COOKED));
      }
    }
    return dishes;
  }

  private Dish.Fate fateOfPlanned(String name) {
    if (servedDishes.contains(name)) {
      return Dish.Fate.COOKED;
    }
    return meal.served() ? Dish.Fate.ABSENT : Dish.Fate.EXPECTED;
  }
}
