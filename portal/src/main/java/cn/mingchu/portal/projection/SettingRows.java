package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What regions and schools have set: the newest record of each; a tombstone takes it out. */
final class SettingRows implements TopicRows<RuleSetting> {

  private static final String PUT =
      """
      insert into rule_setting (setting_id, rule_id, scope, parameters, enabled, effective_from,
                                effective_to, reason)
      values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)
      on conflict (setting_id) do update set
        rule_id = excluded.rule_id, scope = excluded.scope, parameters = excluded.parameters,
        enabled = excluded.enabled, effective_from = excluded.effective_from,
        effective_to = excluded.effective_to, reason = excluded.reason
      """;

  private final JdbcTemplate database;
  private final JsonMapper json;

  SettingRows(JdbcTemplate database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public Topic<RuleSetting> topic() {
    return Topics.RULE_SETTINGS;
  }

  @Override
  public List<String> tables() {
    return List.of("rule_setting");
  }

  @Override
  public void noteUnseen(Changes changes) {
    changes.registersChanged();
  }

  @Override
  public void write(List<Arrived<RuleSetting>> records, Changes changes) {
    Map<String, Object[]> puts = new LinkedHashMap<>();
    Map<String, Object[]> removals = new LinkedHashMap<>();
    for (Arrived<RuleSetting> record : records) {
      RuleSetting setting = record.value();
      if (setting != null) {
        puts.put(setting.getSettingId(), row(setting));
        removals.remove(setting.getSettingId());
      } else if (record.key() != null) {
        puts.remove(record.key());
        removals.put(record.key(), new Object[] {record.key()});
      }
    }
    database.batchUpdate(PUT, List.copyOf(puts.values()));
    database.batchUpdate(
        "delete from rule_setting where setting_id = ?", List.copyOf(removals.values()));
    changes.registersChanged();
  }

  private Object[] row(RuleSetting setting) {
    return new Object[] {
      setting.getSettingId(),
      setting.getRuleId(),
      setting.getScope(),
      json.writeValueAsString(setting.getParameters()),
      setting.getEnabled(),
      SqlTime.of(setting.getEffectiveFrom()),
      SqlTime.ofNullable(setting.getEffectiveTo()),
      setting.getReason()
    };
  }
}
