package cn.mingchu.menus;

import cn.mingchu.schemas.event.AdviceKind;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealKind;
import org.jspecify.annotations.Nullable;

/**
 * What to change in a plan.
 *
 * @param ruleId which rule asks for it
 * @param day where to begin, or what it is about, counted from 1970-01-01; null for the week
 * @param meal likewise; null for all meals
 * @param band for whom; null for all
 * @param group of what; null where it is about a dish or a food
 * @param name the dish or the food; null where it is about a group
 * @param milligrams for each child and meal; 0 where it is not about an amount
 * @param count how many kinds, or how many times; 0 where it is not counted
 */
public record Advice(
    String ruleId,
    AdviceKind kind,
    @Nullable Long day,
    @Nullable MealKind meal,
    @Nullable AgeBand band,
    @Nullable FoodGroup group,
    @Nullable String name,
    long milligrams,
    int count) {

  /** More or less of a food group for each of a band, a meal. */
  static Advice ofAmount(
      String ruleId,
      AdviceKind kind,
      CheckedMeal first,
      @Nullable AgeBand band,
      FoodGroup group,
      long milligrams) {
    return new Advice(ruleId, kind, first.day(), first.kind(), band, group, null, milligrams, 0);
  }

  /** More kinds of vegetables on a day. */
  static Advice ofKinds(String ruleId, long day, int count) {
    return new Advice(
        ruleId, AdviceKind.ADD_KINDS, day, null, null, FoodGroup.VEGETABLE, null, 0, count);
  }

  /** Another dish in the place of one, so many times. */
  static Advice ofRepeats(String ruleId, String dish, int count) {
    return new Advice(ruleId, AdviceKind.REPLACE, null, null, null, null, dish, 0, count);
  }

  /** Something must not be in a meal. */
  static Advice ofRemoval(String ruleId, CheckedMeal meal, String name) {
    return new Advice(ruleId, AdviceKind.REMOVE, meal.day(), meal.kind(), null, null, name, 0, 0);
  }

  /** A quotient such that what is advised is enough. */
  static long roundedUp(long dividend, long divisor) {
    return -Math.floorDiv(-dividend, divisor);
  }
}
