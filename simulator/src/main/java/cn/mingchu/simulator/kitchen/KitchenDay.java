package cn.mingchu.simulator.kitchen;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.variety.RhythmVariety;
import java.util.ArrayList;
import java.util.List;

/**
 * The rhythm of one kitchen: when goods come, when it cooks, when it serves.
 *
 * <p>All times are seconds of the local day.
 */
public record KitchenDay(
    int deliveryFrom, int deliveryTo, List<Meal> meals, boolean onWeekends, Staff staff) {

  /** Cooks are at work this long before a meal is served. */
  public static final int PREPARATION = 150 * SchoolTime.MINUTE;

  /** They stay this long after it. */
  private static final int WASHING_UP = 75 * SchoolTime.MINUTE;

  /** Mean time between two openings of one cold store's door, by what the kitchen is doing. */
  static final int GAP_WHILE_DELIVERING = 5 * SchoolTime.MINUTE;

  static final int GAP_WHILE_PREPARING = 8 * SchoolTime.MINUTE;
  static final int GAP_WHILE_SERVING = 15 * SchoolTime.MINUTE;
  static final int GAP_BY_DAY = 45 * SchoolTime.MINUTE;
  static final int GAP_BY_NIGHT = 4 * SchoolTime.HOUR;

  private static final int DAWN = 6 * SchoolTime.HOUR;
  private static final int DUSK = 20 * SchoolTime.HOUR;
  private static final int ELEVEN = 11 * SchoolTime.HOUR;

  public KitchenDay {
    meals = List.copyOf(meals);
  }

  /**
   * A day as the variety has them; breakfast and dinner where they are asked for. Boarders eat on
   * weekends, too.
   */
  public static KitchenDay drawn(
      Dice dice, boolean breakfast, boolean boarding, RhythmVariety variety) {
    int delivery = quarters(variety.deliveryFromHour().draw(dice));
    int deliveryEnd = delivery + variety.deliveryMinutes().drawMinutes(dice);
    int lunch = ELEVEN + fives(variety.lunchFromMinutes().draw(dice));
    int lunchEnd = lunch + fives(variety.lunchMinutes().draw(dice));
    List<Meal> meals = new ArrayList<>();
    if (breakfast || boarding) {
      int from = quarters(7 + dice.between(0, 2) / 4.0);
      meals.add(new Meal(from, from + 45 * SchoolTime.MINUTE));
    }
    meals.add(new Meal(lunch, lunchEnd));
    if (boarding) {
      int from = 17 * SchoolTime.HOUR + (15 + dice.between(0, 9) * 5) * SchoolTime.MINUTE;
      meals.add(new Meal(from, from + 55 * SchoolTime.MINUTE));
    }
    return new KitchenDay(delivery, deliveryEnd, meals, boarding, Staff.drawn(dice, variety));
  }

  public boolean cooksOn(long day) {
    boolean atWork = SchoolTime.isWeekday(day) || onWeekends;
    boolean extra = !atWork && SchoolTime.isSaturday(day) && staff.worksOnSaturday(day);
    return (atWork || extra) && !staff.isClosedOn(day);
  }

  public boolean getsGoodsOn(long day) {
    return cooksOn(day) && staff.getsGoodsOn(day);
  }

  /** The usual time from one opening of a cold store's door to the next. */
  public int doorGapSeconds(long epochSecond) {
    int time = SchoolTime.secondOfDay(epochSecond);
    long day = SchoolTime.day(epochSecond);
    return (int) (staff.gapScale() * (cooksOn(day) ? gapAt(time, day) : GAP_BY_NIGHT));
  }

  private int gapAt(int time, long day) {
    if (time >= deliveryFrom && time < deliveryTo && staff.getsGoodsOn(day)) {
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
  public boolean cooksAt(long epochSecond) {
    int time = SchoolTime.secondOfDay(epochSecond);
    for (Meal meal : meals) {
      if (time >= meal.from() - PREPARATION && time < meal.to()) {
        return cooksOn(SchoolTime.day(epochSecond));
      }
    }
    return false;
  }

  /** When people are at work on a day: each meal from its preparing to its washing-up. */
  public List<Session> shifts(long day) {
    List<Session> shifts = new ArrayList<>();
    if (cooksOn(day)) {
      for (Meal meal : meals) {
        long from = SchoolTime.moment(day, meal.from() - PREPARATION);
        long to = SchoolTime.moment(day, meal.to() + WASHING_UP);
        Session last = shifts.isEmpty() ? null : shifts.get(shifts.size() - 1);
        if (last != null && from <= last.to()) {
          shifts.set(shifts.size() - 1, new Session(last.from(), to));
        } else {
          shifts.add(new Session(from, to));
        }
      }
    }
    return shifts;
  }

  /** Whether people are at work. */
  public boolean isStaffed(long epochSecond) {
    return shifts(SchoolTime.day(epochSecond)).stream()
        .anyMatch(shift -> epochSecond >= shift.from() && epochSecond < shift.to());
  }

  private static int quarters(double hours) {
    return ((int) (hours * 4)) * 15 * SchoolTime.MINUTE;
  }

  private static int fives(double minutes) {
    return ((int) (minutes / 5)) * 5 * SchoolTime.MINUTE;
  }
}
