package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * So long before a week begins it is planned, so that parents can read what their children will
 * eat: RECIPE_NOT_PUBLISHED. R45, article 15, was not read in its text.
 *
 * <p>A week is planned when a meal is announced on so many of its school days; on all of them where
 * they are fewer. What comes at the very moment is in time.
 */
record AheadRule(EffectiveRule rule, BusinessDay monday) {

  private static final int DAYS_OF_WEEK = 7;

  /** The last moment at which the plan is in time, UTC milliseconds. */
  long due() {
    return monday.begin() - rule.amount(ParameterName.BEFORE);
  }

  /** The first moment after the week, from which nobody can read of it any more. */
  long end() {
    return monday.plus(DAYS_OF_WEEK).begin();
  }

  /** Whether there is anything to be planned. */
  boolean hasSchool(PlanRules rules) {
    return schoolDays(rules).findAny().isPresent();
  }

  /** With which announcement the week was planned; null where it is not. */
  @Nullable Announcement plannedBy(Collection<Announcement> announced, PlanRules rules) {
    long needed = Math.min(rule.amount(ParameterName.PLANNED_DAYS), schoolDays(rules).count());
    List<Announcement> first =
        announced.stream()
            .filter(one -> one.day() >= day() && one.day() < day() + DAYS_OF_WEEK)
            .filter(one -> rules.isSchoolDay(one.day()))
            .sorted(Announcement.FIRST_MADE)
            .limit(needed)
            .toList();
    return first.isEmpty() || first.size() < needed ? null : first.get(first.size() - 1);
  }

  private LongStream schoolDays(PlanRules rules) {
    return LongStream.range(day(), day() + DAYS_OF_WEEK).filter(rules::isSchoolDay);
  }

  private long day() {
    return monday.date().toEpochDay();
  }
}
