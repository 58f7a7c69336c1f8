package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.kitchen.judge.SettingFor;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.schemas.event.RuleSetting;
import java.util.Map;

/** Rule settings for tests. */
final class Settings {

  private Settings() {}

  static SettingChange stricterLimit(String scope, String celsius) {
    return SettingChange.of(stricter(scope, celsius), 0);
  }

  static RuleSetting stricter(String scope, String celsius) {
    return SettingFor.rule("COLD_HOLD_HIGH", Map.of("limit", celsius)).setScope(scope).build();
  }
}
