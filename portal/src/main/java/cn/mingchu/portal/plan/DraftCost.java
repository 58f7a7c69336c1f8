package cn.mingchu.portal.plan;

import cn.mingchu.menus.PlannedCost;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan that is not sent yet costs, beside what may be spent.
 *
 * @param days those on which anything is planned
 * @param budgetFen what may be spent on a child's day; null where nobody says
 */
record DraftCost(List<PlannedCost.Day> days, @Nullable Long budgetFen) {

  DraftCost {
    days = List.copyOf(days);
  }

  /** That of all days. */
  public PlannedCost week() {
    return PlannedCost.sum(days);
  }

  /** How it stands beside the budget: the end of a message's key. */
  public String standing() {
    Long budget = budgetFen;
    if (budget == null) {
      return "free";
    }
    if (week().isOver(budget)) {
      return "over";
    }
    if (week().isUnder(budget)) {
      return "under";
    }
    return week().unpriced().isEmpty() ? "met" : "unknown";
  }

  /** By how many fen a child's day is off the budget; 0 where there is none. */
  public long offFen() {
    return budgetFen == null ? 0 : Math.abs(week().fenOfChildDay() - budgetFen);
  }
}
