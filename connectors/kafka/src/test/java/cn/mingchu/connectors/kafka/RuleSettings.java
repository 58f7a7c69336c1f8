package cn.mingchu.connectors.kafka;

import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.WireFormat;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Rule settings for tests of the edge. */
final class RuleSettings {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private RuleSettings() {}

  static byte[] encoded(String ruleId) {
    RuleSetting setting =
        RuleSetting.newBuilder()
            .setHeader(
                EventHeader.newBuilder()
                    .setEventId(new UUID(1, 2))
                    .setEventTime(NOON)
                    .setRecordedTime(NOON)
                    .setIngestTime(NOON)
                    .setSource("key-1")
                    .build())
            .setSettingId("setting-1")
            .setRuleId(ruleId)
            .setScope("51")
            .setParameters(Map.of("limit", "6"))
            .setEffectiveFrom(NOON)
            .setReason("test")
            .build();
    return WireFormat.singleObject().encoder(Topics.RULE_SETTINGS).encode(setting);
  }
}
