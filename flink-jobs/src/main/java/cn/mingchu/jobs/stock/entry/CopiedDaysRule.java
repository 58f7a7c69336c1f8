package cn.mingchu.jobs.stock.entry;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days of a week are no copies of one another, nor of the same days of the week before: a part
 * of WEEK_PATTERN_FROZEN.
 *
 * <p>The same menu for the same heads comes twice in a week in honest kitchens, and is weighed anew
 * each time; so it takes several days, and most of their rows to the gram.
 *
 * @param rule of kind FROZEN_WEEK
 */
record CopiedDaysRule(EffectiveRule rule) {

  private static final int WEEK = 7;
  private static final long WHOLE = 100;

  /**
   * The copies and what they were copied from.
   *
   * @param issues of the week and of the one before, by day
   */
  Set<BusinessDay> copies(BusinessDay monday, Map<BusinessDay, DayOfIssues> issues) {
    Set<BusinessDay> copies = new TreeSet<>();
    Set<BusinessDay> again = new TreeSet<>();
    for (int i = 0; i < WEEK; i++) {
      BusinessDay day = monday.plus(i);
      Set<BusinessDay> same = new TreeSet<>();
      for (int j = 0; j < WEEK; j++) {
        if (areAlike(issues, day, monday.plus(j))) {
          same.add(monday.plus(j));
        }
      }
      if (isEnough(same)) {
        copies.addAll(same);
      }
      if (areAlike(issues, day, day.plus(-WEEK))) {
        again.add(day);
      }
    }
    if (isEnough(again)) {
      copies.addAll(again);
      again.forEach(day -> copies.add(day.plus(-WEEK)));
    }
    return copies;
  }

  private boolean isEnough(Set<BusinessDay> days) {
    return days.size() >= rule.amount(ParameterName.DAYS);
  }

  private boolean areAlike(
      Map<BusinessDay, DayOfIssues> issues, BusinessDay one, BusinessDay other) {
    DayOfIssues first = issues.getOrDefault(one, DayOfIssues.NONE);
    DayOfIssues second = issues.getOrDefault(other, DayOfIssues.NONE);
    return Math.min(first.rows(), second.rows()) >= rule.amount(ParameterName.LEAST_ROWS)
        && first.rowsInCommon(second) * WHOLE
            >= rule.amount(ParameterName.ALIKE) * Math.max(first.rows(), second.rows());
  }
}
