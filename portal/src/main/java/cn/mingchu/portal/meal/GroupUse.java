package cn.mingchu.portal.meal;

import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.food.Eaten;

/**
 * What was planned of a food group for those who ate, and what was used; grams.
 *
 * <p>Both are counted as if all were the food that the group is counted in: they are not the sums
 * of its ingredients.
 *
 * @param usedGrams less than 0 where more came back than was taken
 */
record GroupUse(FoodGroup group, long plannedGrams, long usedGrams) {

  /** Whether it is one that is judged, and planned or used. */
  boolean counts() {
    return Eaten.GROUPS.contains(group) && (plannedGrams > 0 || usedGrams > 0);
  }
}
