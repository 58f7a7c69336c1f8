package cn.mingchu.portal.plan;

import cn.mingchu.schemas.event.MealKind;
import java.time.LocalDate;
import java.util.List;

/**
 * A meal of a week, as it is planned.
 *
 * @param dishes by name
 * @param allergens what some children must not eat of it, by the name of the group
 * @param unknownIngredients that the catalogue does not know
 * @param plates one for each band that is expected
 */
record PlannedMeal(
    String mealId,
    LocalDate day,
    MealKind kind,
    List<String> dishes,
    List<String> allergens,
    List<String> unknownIngredients,
    List<Plate> plates) {

  PlannedMeal {
    dishes = List.copyOf(dishes);
    allergens = List.copyOf(allergens);
    unknownIngredients = List.copyOf(unknownIngredients);
    plates = List.copyOf(plates);
  }
}
