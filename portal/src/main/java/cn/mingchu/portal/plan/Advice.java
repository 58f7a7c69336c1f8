package cn.mingchu.portal.plan;

import cn.mingchu.schemas.event.AdviceKind;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to change in a plan, and by which rule.
 *
 * @param day where to begin, or what it is about; null for the week
 * @param meal likewise
 * @param band for whom; null for all
 * @param group of what; null where it is about a dish or a food
 * @param name the dish or the food; null where it is about a group
 * @param milligrams for each child and meal; 0 where it is not about an amount
 * @param count how many kinds, or how many times; 0 where it is not counted
 */
record Advice(
    String ruleId,
    AdviceKind kind,
    @Nullable LocalDate day,
    @Nullable MealKind meal,
    @Nullable AgeBand band,
    @Nullable FoodGroup group,
    @Nullable String name,
    long milligrams,
    int count) {

  /** Whether it is about one meal alone, and not about the mean of a week. */
  boolean isOfOneMeal() {
    return band == null || group == FoodGroup.SALT || group == FoodGroup.OIL;
  }
}
