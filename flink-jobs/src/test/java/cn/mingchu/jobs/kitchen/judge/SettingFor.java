package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.RuleSetting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rule settings for tests. */
public final class SettingFor {

  private SettingFor() {}

  /** A setting of a county, from {@link Kitchen#NOON} on. */
  public static RuleSetting.Builder rule(String ruleId, Map<String, String> parameters) {
    return RuleSetting.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(new UUID(3, 4))
                .setEventTime(Kitchen.NOON)
                .setRecordedTime(Kitchen.NOON)
                .setIngestTime(Kitchen.NOON)
                .setSource("key-1")
                .build())
        .setSettingId("setting-" + ruleId)
        .setRuleId(ruleId)
        .setScope("511702")
        .setParameters(parameters)
        .setEffectiveFrom(Kitchen.NOON)
        .setReason("a test");
  }

  /** These, and that nobody is warned early: for tests that are about other rules. */
  public static List<RuleSetting> withoutEarlyWarnings(RuleSetting... others) {
    List<RuleSetting> all = new ArrayList<>(List.of(others));
    all.add(never("COLD_WARMING"));
    all.add(never("FREEZER_WARMING"));
    return all;
  }

  private static RuleSetting never(String ruleId) {
    return rule(ruleId, Map.of())
        .setScope("51")
        .setEnabled(false)
        .setEffectiveFrom(Instant.EPOCH)
        .build();
  }
}
