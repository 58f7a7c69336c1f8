package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.judge.DeviceRules;
import cn.mingchu.schemas.rule.EffectiveRule;
import org.jspecify.annotations.Nullable;

/** One rule as it binds one camera, whatever is set of it meanwhile. */
record CameraRule(String ruleId, CameraProfile camera, DeviceRules rules) {

  /** The rule in force at a moment, UTC milliseconds; null where it is not. */
  @Nullable EffectiveRule at(long eventTime) {
    return rules.at(eventTime).rule(ruleId);
  }
}
