package cn.mingchu.menus;

import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.food.Allergen;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one meal as it is planned holds.
 *
 * @param plan what was said of it
 * @param dishes with what of them counts
 * @param vegetables the vegetables in it, as the catalogue calls them
 * @param allergens what some children must not eat of it
 * @param unknown ingredients that the catalogue does not know, as the kitchen calls them
 * @param bannedFoods that schools must not use
 * @param bannedDishes that schools must not serve
 * @param plates one for each band that is expected
 */
public record CheckedMeal(
    Menu plan,
    List<CheckedDish> dishes,
    List<String> vegetables,
    List<Allergen> allergens,
    List<String> unknown,
    List<BannedFood> bannedFoods,
    List<String> bannedDishes,
    List<Plate> plates) {

  /** The order in which they are served. */
  static final Comparator<CheckedMeal> IN_ORDER =
      Comparator.comparingLong((CheckedMeal meal) -> meal.plan().servedTime())
          .thenComparing(meal -> meal.plan().mealId());

  public CheckedMeal {
    dishes = List.copyOf(dishes);
    vegetables = List.copyOf(vegetables);
    allergens = List.copyOf(allergens);
    unknown = List.copyOf(unknown);
    bannedFoods = List.copyOf(bannedFoods);
    bannedDishes = List.copyOf(bannedDishes);
    plates = List.copyOf(plates);
  }

  /** As the plan calls it. */
  public String mealId() {
    return plan.mealId();
  }

  long day() {
    return plan.day();
  }

  MealKind kind() {
    return plan.meal();
  }

  Optional<Plate> plate(AgeBand band) {
    return plates.stream().filter(plate -> plate.band() == band).findFirst();
  }

  /** Those that the standard says something of. */
  List<Plate> judged() {
    return plates.stream().filter(Plate::isJudged).toList();
  }
}
