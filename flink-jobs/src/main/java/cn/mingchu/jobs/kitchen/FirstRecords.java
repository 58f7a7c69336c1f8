package cn.mingchu.jobs.kitchen;

import cn.mingchu.connectors.kafka.Newest;
import cn.mingchu.schemas.event.RuleSetting;
import java.io.Serializable;
import java.util.List;

/**
 * The settings that a job knows from its first event on: what is broadcast later must not race with
 * the first readings.
 *
 * @param changes what the topic of settings held when the job was started
 * @param end the offset behind them; what lies before it is in them, or was replaced
 */
record FirstSettings(List<SettingChange> changes, long end) implements Serializable {

  /** None. */
  static final FirstSettings NONE = new FirstSettings(List.of(), 0);

  FirstSettings {
    changes = List.copyOf(changes);
  }

  static FirstSettings of(Newest<RuleSetting> newest) {
    return new FirstSettings(
        newest.records().stream()
            .map(setting -> KitchenRecords.setting(setting, newest.end()))
            .toList(),
        newest.end());
  }
}
