package cn.mingchu.portal.meal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several meals come to.
 *
 * @param meals all of them
 * @param served those that were told of when they were over
 * @param strayed those for which more or less of some food group was used than is planned
 * @param costEachFen of one meal of one child, where the cost of the meal is known; null where that
 *     is so of none at which somebody ate
 * @param left of what was cooked
 */
record MealSums(long meals, long served, long strayed, @Nullable Long costEachFen, Share left) {

  static MealSums of(List<Meal> meals, ExecutionBand band) {
    long costFen = 0;
    long diners = 0;
    for (Meal meal : meals) {
      Long cost = meal.costFen();
      if (cost != null && meal.diners() > 0) {
        costFen += cost;
        diners += meal.diners();
      }
    }
    return new MealSums(
        meals.size(),
        meals.stream().filter(Meal::served).count(),
        meals.stream().filter(meal -> meal.strayed(band)).count(),
        Meal.each(costFen, diners),
        new Share(
            meals.stream().mapToLong(Meal::leftGrams).sum(),
            meals.stream().mapToLong(Meal::cookedGrams).sum()));
  }
}
