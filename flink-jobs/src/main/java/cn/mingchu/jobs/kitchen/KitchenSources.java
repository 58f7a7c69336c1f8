package cn.mingchu.jobs.kitchen;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.jobs.kitchen.camera.CameraInput;
import cn.mingchu.jobs.kitchen.camera.CameraInputForm;
import cn.mingchu.jobs.kitchen.judge.DeviceInput;
import cn.mingchu.jobs.kitchen.judge.DeviceInputForm;
import cn.mingchu.jobs.kitchen.school.SchoolInput;
import cn.mingchu.jobs.kitchen.school.SchoolInputForm;
import cn.mingchu.jobs.rule.FirstRecords;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.PeriodChange;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.jobs.runtime.BinaryFormType;
import cn.mingchu.schemas.topic.Topics;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;

/**
 * What the kitchen job reads.
 *
 * @param first the settings and the calendar that are there when the job is started
 */
record KitchenSources(
    Source<Received<DeviceInput>, ?, ?> readings,
    Source<Received<DeviceInput>, ?, ?> devices,
    Source<Received<DeviceInput>, ?, ?> refusals,
    Source<Received<CameraInput>, ?, ?> observations,
    Source<Received<CameraInput>, ?, ?> cameras,
    Source<Received<SchoolInput>, ?, ?> schoolDevices,
    Source<Received<Notice>, ?, ?> settings,
    Source<Received<Notice>, ?, ?> calendar,
    FirstReferences first) {

  static final TypeInformation<DeviceInput> DEVICE_INPUT =
      BinaryFormType.of(DeviceInput.class, new DeviceInputForm());

  static final TypeInformation<CameraInput> CAMERA_INPUT =
      BinaryFormType.of(CameraInput.class, new CameraInputForm());

  static final BinaryFormType<SchoolInput> SCHOOL_INPUT =
      BinaryFormType.of(SchoolInput.class, new SchoolInputForm());

  static final TypeInformation<Addressed> ADDRESSED =
      BinaryFormType.of(Addressed.class, new AddressedForm());

  static final TypeInformation<Notice> NOTICE =
      BinaryFormType.of(Notice.class, new KitchenNoticeForm());

  /** The topics of the catalogue. */
  static KitchenSources of(KafkaEdge kafka) {
    return new KitchenSources(
        kafka.source(
            Topics.KITCHEN_READINGS, KitchenJob.GROUP, KitchenRecords::reading, DEVICE_INPUT),
        kafka.source(
            Topics.DEVICES, KitchenJob.GROUP, new KitchenRecords.FromDevice(), DEVICE_INPUT),
        kafka.source(Topics.REJECTS, KitchenJob.GROUP, KitchenRecords::complaint, DEVICE_INPUT),
        kafka.source(
            Topics.KITCHEN_OBSERVATIONS,
            KitchenJob.GROUP,
            KitchenRecords::observation,
            CAMERA_INPUT),
        kafka.source(
            Topics.DEVICES, KitchenJob.GROUP, new KitchenRecords.FromCamera(), CAMERA_INPUT),
        kafka.source(
            Topics.DEVICES, KitchenJob.GROUP, new KitchenRecords.FromSchoolDevice(), SCHOOL_INPUT),
        kafka.source(
            Topics.RULE_SETTINGS, KitchenJob.GROUP, new SettingChange.FromRuleSetting(), NOTICE),
        kafka.source(
            Topics.CALENDAR, KitchenJob.GROUP, new PeriodChange.FromCalendarPeriod(), NOTICE),
        new FirstReferences(
            FirstRecords.of(kafka.newestOf(Topics.RULE_SETTINGS), SettingChange::of),
            FirstRecords.of(kafka.newestOf(Topics.CALENDAR), PeriodChange::of)));
  }
}
