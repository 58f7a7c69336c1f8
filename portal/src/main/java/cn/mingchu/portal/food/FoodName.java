package cn.mingchu.portal.food;

import cn.mingchu.schemas.event.MealKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people call a lot, a dish or a meal; {@link FoodWords} says it in their language. */
public sealed interface FoodName {

  /**
   * A lot of an ingredient. Its number is part of it: of two lots of pork one has to be sealed.
   *
   * @param ingredient as the kitchen calls it
   * @param supplierId who brought it; null where nobody told
   */
  record OfLot(String ingredient, String lotId, @Nullable String supplierId) implements FoodName {}

  /** A dish of a meal, as the kitchen calls it. */
  record OfDish(String dish, LocalDate day, MealKind meal) implements FoodName {}

  /** A meal of a day. */
  record OfMeal(LocalDate day, MealKind meal) implements FoodName {}

  /** The id by which a dish of a school is asked for. */
  static String dishId(String dishId, String schoolId) {
    return "dish:" + dishId + '@' + schoolId;
  }
}
