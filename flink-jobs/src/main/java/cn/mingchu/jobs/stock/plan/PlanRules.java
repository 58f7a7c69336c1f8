package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.rule.RulesOverTime;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What binds the plans of one school.
 *
 * @param rules those of what is planned, over time
 * @param schoolDays whether there is school on a day, counted from 1970-01-01
 */
public record PlanRules(RulesOverTime rules, LongPredicate schoolDays) {

  /** The plan of a week was not there in time. */
  static final String NOT_PUBLISHED = "RECIPE_NOT_PUBLISHED";

  @Nullable EffectiveRule at(String ruleId, long time) {
    return rules.at(ruleId, time);
  }

  boolean isSchoolDay(long day) {
    return schoolDays.test(day);
  }
}
