package cn.mingchu.jobs.kitchen;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.jobs.kitchen.judge.DeviceInput;
import cn.mingchu.jobs.kitchen.judge.DeviceInputForm;
import cn.mingchu.jobs.runtime.BinaryFormType;
import cn.mingchu.schemas.topic.Topics;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;

/**
 * What the kitchen job reads.
 *
 * @param firstSettings the settings that are in force when the job is started: what is broadcast
 *     later must not race with the first readings
 */
record KitchenSources(
    Source<Received<DeviceInput>, ?, ?> readings,
    Source<Received<DeviceInput>, ?, ?> devices,
    Source<Received<DeviceInput>, ?, ?> refusals,
    Source<Received<SettingChange>, ?, ?> settings,
    List<SettingChange> firstSettings) {

  static final TypeInformation<DeviceInput> DEVICE_INPUT =
      BinaryFormType.of(DeviceInput.class, new DeviceInputForm());

  /** The topics of the catalogue. */
  static KitchenSources of(KafkaEdge kafka) {
    return new KitchenSources(
        kafka.source(
            Topics.KITCHEN_READINGS, KitchenJob.GROUP, KitchenRecords::reading, DEVICE_INPUT),
        kafka.source(
            Topics.DEVICES, KitchenJob.GROUP, new KitchenRecords.FromDevice(), DEVICE_INPUT),
        kafka.source(Topics.REJECTS, KitchenJob.GROUP, KitchenRecords::complaint, DEVICE_INPUT),
        kafka.source(
            Topics.RULE_SETTINGS,
            KitchenJob.GROUP,
            new KitchenRecords.FromRuleSetting(),
            TypeInformation.of(SettingChange.class)),
        kafka.newestOf(Topics.RULE_SETTINGS).stream()
            .map(KitchenRecords::setting)
            .collect(Collectors.toUnmodifiableList()));
  }
}
