package cn.mingchu.jobs.publication;

import cn.mingchu.jobs.publication.book.PublicationRules;
import cn.mingchu.jobs.rule.RulesOverTime;
import cn.mingchu.jobs.rule.ScopedDays;
import cn.mingchu.jobs.rule.ScopedRules;
import cn.mingchu.schemas.calendar.SchoolCalendar;
import cn.mingchu.schemas.calendar.SchoolDays;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleBook;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By which rules, and on which days, schools have to show what is eaten. */
final class SchoolRules {

  private final ScopedRules rules;
  private final ScopedDays days;

  /**
   * Rules of one rule book and one calendar.
   *
   * @param scopesWithSettings province, city, county and school codes that settings were made for
   */
  SchoolRules(RuleBook book, Set<String> scopesWithSettings, SchoolCalendar calendar) {
    this.rules = new ScopedRules(book, scopesWithSettings);
    this.days = new ScopedDays(calendar);
  }

  /** Those of a school, whose county may not be known. */
  PublicationRules of(@Nullable String regionCode, String schoolId) {
    return new OfSchool(rules.of(regionCode, schoolId), days.of(regionCode, schoolId));
  }

  private record OfSchool(RulesOverTime rules, SchoolDays days) implements PublicationRules {

    @Override
    public @Nullable EffectiveRule at(String ruleId, long time) {
      return rules.at(ruleId, time);
    }

    @Override
    public boolean isSchoolDay(long day) {
      return days.include(day);
    }
  }
}
