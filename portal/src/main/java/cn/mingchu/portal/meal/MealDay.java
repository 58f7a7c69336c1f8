package cn.mingchu.portal.meal;

import cn.mingchu.portal.finding.FindingSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The meals of a day. */
record MealDay(LocalDate day, List<Line> lines) {

  MealDay {
    lines = List.copyOf(lines);
  }

  /**
   * A meal, how its plan was carried out, and what was found of it.
   *
   * @param findings the worst first
   */
  record Line(Meal meal, List<Execution> executions, List<FindingSummary> findings) {

    Line {
      executions = List.copyOf(executions);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Puts meals on their days; both keep their order.
   *
   * @param findings by meal
   */
  static List<MealDay> of(
      List<Meal> meals, ExecutionBand band, Map<String, List<FindingSummary>> findings) {
    Map<LocalDate, List<Line>> byDay = new LinkedHashMap<>();
    for (Meal meal : meals) {
      byDay
          .computeIfAbsent(meal.day(), none -> new ArrayList<>())
          .add(
              new Line(
                  meal, meal.executions(band), findings.getOrDefault(meal.mealId(), List.of())));
    }
    return byDay.entrySet().stream().map(day -> new MealDay(day.getKey(), day.getValue())).toList();
  }
}
