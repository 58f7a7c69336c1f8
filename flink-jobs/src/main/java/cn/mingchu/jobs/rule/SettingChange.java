package cn.mingchu.jobs.rule;

import cn.mingchu.connectors.kafka.FromRecord;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.WireFormat;
import org.jspecify.annotations.Nullable;

/**
 * A rule setting was made, changed or taken back.
 *
 * @param id of the setting
 * @param record the setting in single-object encoding; null when it was taken back
 * @param offset its place on the topic of settings
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record SettingChange(String id, byte @Nullable [] record, long offset)
    implements ReferenceChange {

  /** That a setting was made or changed. */
  public static SettingChange of(RuleSetting record, long offset) {
    byte[] bytes = WireFormat.singleObject().encoder(Topics.RULE_SETTINGS).encode(record);
    return new SettingChange(record.getSettingId(), bytes, offset);
  }

  /** Rule settings, and what it means that one was taken back. */
  public static final class FromRuleSetting implements FromRecord<RuleSetting, Notice> {

    private static final long serialVersionUID = 1L;

    @Override
    public Notice read(RuleSetting record, int partition, long offset) {
      return of(record, offset);
    }

    @Override
    public Notice readTombstone(String key, long offset) {
      return new SettingChange(key, null, offset);
    }
  }
}
