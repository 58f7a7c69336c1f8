package cn.mingchu.simulator.kitchen;

import cn.mingchu.simulator.chance.Dice;
import java.util.ArrayList;
import java.util.List;

/**
 * The rhythm of one kitchen: when goods come, when it cooks, when it serves.
 *
 * <p>All times are seconds of the local day.
 */
public record KitchenDay(int deliveryFrom, int deliveryTo, List<Meal> meals, boolean onWeekends) {

  /** Cooks are at work this long before a meal is served. */
  public static final int PREPARATION = 150 * SchoolTime.MINUTE;

  /** Mean time between two openings of one cold store's door, by what the kitchen is doing. */
  static final int GAP_WHILE_DELIVERING = 5 * SchoolTime.MINUTE;

  static final int GAP_WHILE_PREPARING = 8 * SchoolTime.MINUTE;
  static final int GAP_WHILE_SERVING = 15 * SchoolTime.MINUTE;
  static final int GAP_BY_DAY = 45 * SchoolTime.MINUTE;
  static final int GAP_BY_NIGHT = 4 * SchoolTime.HOUR;

  private static final int DAWN = 6 * SchoolTime.HOUR;
  private static final int DUSK = 20 * SchoolTime.HOUR;

  public KitchenDay {
    meals = List.copyOf(meals);
  }

  /**
   * A day like many: goods between 5:30 and 7:30 for half an hour, lunch served from 11:20–12:00
   * for an hour; boarders also get breakfast and dinner, on weekends too.
   */
  public static KitchenDay drawn(Dice dice, boolean breakfast, boolean boarding) {
    int delivery = quarters(dice, 5 * SchoolTime.HOUR + 30 * SchoolTime.MINUTE, 8);
    List<Meal> meals = new ArrayList<>();
    if (breakfast || boarding) {
      int from = quarters(dice, 7 * SchoolTime.HOUR, 2);
      meals.add(new Meal(from, from + 45 * SchoolTime.MINUTE));
    }
    int lunch = fives(dice, 11 * SchoolTime.HOUR + 20 * SchoolTime.MINUTE, 8);
    meals.add(new Meal(lunch, lunch + dice.between(10, 15) * 5 * SchoolTime.MINUTE));
    if (boarding) {
      int dinner = fives(dice, 17 * SchoolTime.HOUR + 15 * SchoolTime.MINUTE, 9);
      meals.add(new Meal(dinner, dinner + 55 * SchoolTime.MINUTE));
    }
    return new KitchenDay(
        delivery, delivery + dice.between(20, 40) * SchoolTime.MINUTE, meals, boarding);
  }

  public boolean cooksOn(long day) {
    return onWeekends || SchoolTime.isWeekday(day);
  }

  /** The usual time from one opening of a cold store's door to the next. */
  int doorGapSeconds(long epochSecond) {
    int time = SchoolTime.secondOfDay(epochSecond);
    if (!cooksOn(SchoolTime.day(epochSecond))) {
      return GAP_BY_NIGHT;
    }
    if (time >= deliveryFrom && time < deliveryTo) {
      return GAP_WHILE_DELIVERING;
    }
    for (Meal meal : meals) {
      if (time >= meal.from() - PREPARATION && time < meal.from()) {
        return GAP_WHILE_PREPARING;
      }
      if (time >= meal.from() && time < meal.to()) {
        return GAP_WHILE_SERVING;
      }
    }
    return time >= DAWN && time < DUSK ? GAP_BY_DAY : GAP_BY_NIGHT;
  }

  /** Whether cooks are at the stoves. */
  boolean cooksAt(long epochSecond) {
    int time = SchoolTime.secondOfDay(epochSecond);
    return cooksOn(SchoolTime.day(epochSecond))
        && meals.stream().anyMatch(meal -> time >= meal.from() - PREPARATION && time < meal.to());
  }

  private static int quarters(Dice dice, int from, int most) {
    return from + dice.between(0, most) * 15 * SchoolTime.MINUTE;
  }

  private static int fives(Dice dice, int from, int most) {
    return from + dice.between(0, most) * 5 * SchoolTime.MINUTE;
  }
}
