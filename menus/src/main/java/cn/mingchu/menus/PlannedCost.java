package cn.mingchu.menus;

import cn.mingchu.schemas.food.Food;
import cn.mingchu.schemas.food.FoodCatalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the food costs that is planned for some days, as it has to be bought: what is thrown away of
 * it when it is cleaned is paid for, too.
 *
 * <p>A child's day is one day of the meal that most eat on it, as where it is judged what the
 * subsidy becomes. Food that nobody knows a price of costs nothing here: with some, the cost is the
 * least that it will be.
 *
 * @param childDays from 0
 * @param thousandthFen thousandths of a fen, for all children; of each food in a meal rounded down
 * @param unpriced foods that nobody knows a price of, as the catalogue or else the kitchen calls
 *     them
 */
public record PlannedCost(long childDays, long thousandthFen, List<String> unpriced) {

  private static final long THOUSANDTHS = 1_000;
  private static final long WHOLE = 100;

  public PlannedCost {
    unpriced = List.copyOf(unpriced);
  }

  /** What is planned for a day. */
  public record Day(LocalDate date, PlannedCost cost) {}

  /**
   * What a week costs, day by day.
   *
   * @param fenPerKilogram what a kilogram as bought costs, by the name of the food in the catalogue
   * @return the days on which anything is planned, in their order
   */
  public static List<Day> ofDays(
      PlannedWeek week, FoodCatalogue foods, Map<String, Long> fenPerKilogram) {
    Map<Long, List<CheckedMeal>> byDay = new TreeMap<>();
    for (CheckedMeal meal : week.meals()) {
      byDay.computeIfAbsent(meal.day(), none -> new ArrayList<>()).add(meal);
    }
    List<Day> days = new ArrayList<>();
    byDay.forEach(
        (day, meals) ->
            days.add(new Day(LocalDate.ofEpochDay(day), of(meals, foods, fenPerKilogram))));
    return days;
  }

  /** That of all of some days. */
  public static PlannedCost sum(List<Day> days) {
    long childDays = 0;
    long thousandths = 0;
    SortedSet<String> unpriced = new TreeSet<>();
    for (Day day : days) {
      childDays = Math.addExact(childDays, day.cost().childDays());
      thousandths = Math.addExact(thousandths, day.cost().thousandthFen());
      unpriced.addAll(day.cost().unpriced());
    }
    return new PlannedCost(childDays, thousandths, List.copyOf(unpriced));
  }

  /** The mean of a child's day in fen, rounded down; 0 where nobody eats. */
  public long fenOfChildDay() {
    return childDays == 0 ? 0 : thousandthFen / (THOUSANDTHS * childDays);
  }

  /** Whether it is more than so many fen for a child's day, whatever the unpriced food costs. */
  public boolean isOver(long budgetFen) {
    return thousandthFen > Math.multiplyExact(THOUSANDTHS * childDays, budgetFen);
  }

  /** Whether it is less than so many fen for a child's day, and everything has a price. */
  public boolean isUnder(long budgetFen) {
    return unpriced.isEmpty()
        && thousandthFen < Math.multiplyExact(THOUSANDTHS * childDays, budgetFen);
  }

  private static PlannedCost of(
      List<CheckedMeal> meals, FoodCatalogue foods, Map<String, Long> fenPerKilogram) {
    long most = 0;
    long thousandths = 0;
    SortedSet<String> unpriced = new TreeSet<>();
    for (CheckedMeal meal : meals) {
      most = Math.max(most, meal.plan().isCalledOff() ? 0 : meal.plan().heads());
      for (Map.Entry<String, Long> line : meal.plan().edibleMilligrams().entrySet()) {
        Food food = foods.called(line.getKey());
        Long fen = fenPerKilogram.get(food.name());
        if (fen != null) {
          thousandths = Math.addExact(thousandths, thousandths(food, line.getValue(), fen));
        } else if (line.getValue() > 0) {
          unpriced.add(food.name());
        }
      }
    }
    return new PlannedCost(most, thousandths, List.copyOf(unpriced));
  }

  /** In two parts: the product of the most milligrams and the dearest price is no long. */
  private static long thousandths(Food food, long edibleMilligrams, long fenPerKilogram) {
    long bought = Math.multiplyExact(edibleMilligrams, WHOLE);
    long parts = THOUSANDTHS * food.ediblePercent();
    return Math.addExact(
        Math.multiplyExact(bought / parts, fenPerKilogram),
        bought % parts * fenPerKilogram / parts);
  }
}
