package cn.mingchu.portal.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a school plans for a week, and what to change.
 *
 * @param monday its first day
 * @param meals in the order in which they are served
 */
record PlannedWeek(LocalDate monday, List<PlannedMeal> meals, List<Advice> advice) {

  private static final int LAST_DAY = 6;
  private static final long WHOLE = 100;

  PlannedWeek {
    meals = List.copyOf(meals);
    advice = List.copyOf(advice);
  }

  /** A week of which nothing is planned. */
  static PlannedWeek empty(LocalDate monday) {
    return new PlannedWeek(monday, List.of(), List.of());
  }

  public LocalDate sunday() {
    return monday.plusDays(LAST_DAY);
  }

  /** Of the plate of which least is known, how much of its mass that is, in per cent. */
  public long known() {
    return meals.stream()
        .flatMap(meal -> meal.plates().stream())
        .mapToLong(Plate::known)
        .min()
        .orElse(WHOLE);
  }

  /** The meals of a day. */
  record Day(LocalDate date, List<PlannedMeal> meals) {}

  /** By day, in their order. */
  public List<Day> days() {
    Map<LocalDate, List<PlannedMeal>> byDay = new LinkedHashMap<>();
    for (PlannedMeal meal : meals) {
      byDay.computeIfAbsent(meal.day(), none -> new ArrayList<>()).add(meal);
    }
    return byDay.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
  }
}
