package cn.mingchu.jobs.rule;

import cn.mingchu.schemas.rule.EffectiveRule;
import org.jspecify.annotations.Nullable;

/** The rules that bind somebody, over time. */
public interface RulesOverTime {

  /** One of them as it is in force at a moment, UTC milliseconds; null where it is not. */
  @Nullable EffectiveRule at(String ruleId, long time);
}
