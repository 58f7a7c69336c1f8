package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.rule.ScopedDays;
import cn.mingchu.jobs.rule.ScopedRules;
import cn.mingchu.jobs.stock.plan.PlanRules;
import cn.mingchu.schemas.calendar.SchoolCalendar;
import cn.mingchu.schemas.rule.RuleBook;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands out the rules that bind what schools plan, and their school days. */
final class PlanOffice {

  private final ScopedRules rules;
  private final ScopedDays days;

  /**
   * Rules of one rule book and one calendar.
   *
   * @param scopesWithSettings province, city, county and school codes that settings were made for
   */
  PlanOffice(RuleBook book, Set<String> scopesWithSettings, SchoolCalendar calendar) {
    this.rules = new ScopedRules(book, scopesWithSettings);
    this.days = new ScopedDays(calendar);
  }

  /** Those of a school, whose county may not be known. */
  PlanRules of(@Nullable String regionCode, String schoolId) {
    return new PlanRules(rules.of(regionCode, schoolId), days.of(regionCode, schoolId)::include);
  }
}
