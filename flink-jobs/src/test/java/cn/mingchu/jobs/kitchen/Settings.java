package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.kitchen.judge.Kitchen;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.RuleSetting;
import java.util.Map;
import java.util.UUID;

/** Rule settings for tests. */
final class Settings {

  private Settings() {}

  static SettingChange stricterLimit(String scope, String celsius) {
    return KitchenRecords.setting(stricter(scope, celsius), 0);
  }

  static RuleSetting stricter(String scope, String celsius) {
    return RuleSetting.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(new UUID(3, 4))
                .setEventTime(Kitchen.NOON)
                .setRecordedTime(Kitchen.NOON)
                .setIngestTime(Kitchen.NOON)
                .setSource("key-1")
                .build())
        .setSettingId("setting-1")
        .setRuleId("COLD_HOLD_HIGH")
        .setScope(scope)
        .setParameters(Map.of("limit", celsius))
        .setEffectiveFrom(Kitchen.NOON)
        .setReason("hot summer")
        .build();
  }
}
