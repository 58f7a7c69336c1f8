package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.schemas.rule.EffectiveRule;
import org.jspecify.annotations.Nullable;

/** One rule as it binds one camera, whatever is set of it meanwhile. */
record CameraRule(String ruleId, CameraRules rules) {

  CameraProfile camera() {
    return rules.camera();
  }

  /** The rule in force at a moment, UTC milliseconds; null where it is not. */
  @Nullable EffectiveRule at(long eventTime) {
    return rules.rules().at(eventTime).rule(ruleId);
  }
}
