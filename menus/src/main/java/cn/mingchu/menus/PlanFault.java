package cn.mingchu.menus;

import java.util.List;

/**
 * Something wrong with a plan.
 *
 * @param cause what of the week it is about, one of a kind among those of a rule
 * @param time when it would come about, UTC milliseconds
 * @param grams how much has to be changed for all children together, from 0
 * @param advice what to change
 * @param meals what was planned, as evidence
 */
public record PlanFault(
    String cause, long time, long grams, List<Advice> advice, List<CheckedMeal> meals) {

  public PlanFault {
    advice = List.copyOf(advice);
    meals = List.copyOf(meals);
  }

  /** Something wrong with one meal. */
  static PlanFault of(CheckedMeal meal, String cause, long grams, List<Advice> advice) {
    return new PlanFault(
        cause.isEmpty() ? meal.mealId() : meal.mealId() + ' ' + cause,
        meal.plan().servedTime(),
        grams,
        advice,
        List.of(meal));
  }
}
