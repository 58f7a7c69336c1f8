package cn.mingchu.jobs.kitchen;

import static cn.mingchu.schemas.event.ObservationKind.BARE_TORSO;
import static cn.mingchu.schemas.event.ObservationKind.CAMERA_ONLINE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.kitchen.camera.CameraInput;
import cn.mingchu.jobs.kitchen.camera.CameraProfile;
import cn.mingchu.jobs.kitchen.camera.CameraRemoval;
import cn.mingchu.jobs.kitchen.camera.Observation;
import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.Kitchen;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.PeriodFor;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.PeriodChange;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.event.Zone;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CameraJudgeFunctionTest {

  private static final long NOON = Kitchen.NOON.toEpochMilli();
  private static final long SECOND = 1_000;
  private static final int TWO_DAYS = 48 * 3_600;

  private KeyedTwoInputStreamOperatorTestHarness<String, CameraInput, Notice, KitchenFinding>
      cameras;

  @BeforeEach
  void open() throws Exception {
    cameras = harness();
    cameras.open();
  }

  @AfterEach
  void close() throws Exception {
    cameras.close();
  }

  @Test
  void judgesEachCameraOnItsOwn() throws Exception {
    register("camera-1");
    register("camera-2");
    sees("camera-1", BARE_TORSO, 0);
    sees("camera-2", CAMERA_ONLINE, 100_000);

    assertThat(findings())
        .extracting(KitchenFinding::deviceId, KitchenFinding::ruleId, KitchenFinding::status)
        .containsExactly(tuple("camera-1", "BARE_TORSO", FindingStatus.OPEN));
  }

  @Test
  void timeEndsWhatNothingFollowsAndTellsWhoIsAway() throws Exception {
    toldOfATorsoAndAnAbsence();

    assertThat(findings())
        .extracting(KitchenFinding::ruleId, KitchenFinding::revision, KitchenFinding::status)
        .containsExactly(
            tuple("BARE_TORSO", 1, FindingStatus.OPEN),
            tuple("BARE_TORSO", 2, FindingStatus.CLOSED),
            tuple("CAMERA_OFFLINE", 1, FindingStatus.OPEN));
    assertThat(cameras.numEventTimeTimers()).isEqualTo(1);
  }

  @Test
  void saysTheSameOnRocksDb() throws Exception {
    toldOfATorsoAndAnAbsence();
    List<KitchenFinding> onTheHeap = findings();
    cameras.close();
    cameras = harness();
    cameras.setStateBackend(new EmbeddedRocksDBStateBackend());
    cameras.open();

    toldOfATorsoAndAnAbsence();

    assertThat(findings()).isEqualTo(onTheHeap);
  }

  @Test
  void goesOnWhereTheCheckpointLeftIt() throws Exception {
    register("camera-1");
    sees("camera-1", BARE_TORSO, 0);
    OperatorSubtaskState checkpoint = cameras.snapshot(1, 1);
    cameras.close();
    cameras = harness();
    cameras.initializeState(checkpoint);
    cameras.open();

    sees("camera-1", BARE_TORSO, 0);
    timePassesTo(301);

    assertThat(findings())
        .extracting(KitchenFinding::revision, KitchenFinding::status)
        .containsExactly(tuple(2, FindingStatus.CLOSED));
    assertThat(counted("accepted")).isEqualTo(1L);
    assertThat(counted("duplicates")).isEqualTo(1L);
  }

  @Test
  void setsAsideWhatCannotBeJudged() throws Exception {
    register("camera-1");
    sees("camera-1", CAMERA_ONLINE, 5);
    sees("camera-1", BARE_TORSO, 4 - TWO_DAYS);
    cameras.processElement1(observation("camera-1", BARE_TORSO, 400, 50), NOON);

    assertThat(setAside())
        .extracting(SetAside::reason, SetAside::topic)
        .containsExactly(
            tuple(RejectReason.LATE, "mingchu.kitchen-observations"),
            tuple(RejectReason.CLOCK_AHEAD, "mingchu.kitchen-observations"));
    assertThat(counted("accepted")).isEqualTo(1L);
    assertThat(counted("late")).isEqualTo(1L);
    assertThat(counted("rejected")).isEqualTo(1L);
  }

  @Test
  void judgesByASettingFromTheNextObservationOn() throws Exception {
    register("camera-1");
    RuleSetting stricter =
        RuleSetting.newBuilder(Settings.stricter("511702", "6"))
            .setRuleId("BARE_TORSO")
            .setParameters(Map.of("alertAt", "0.6"))
            .build();
    cameras.processElement2(SettingChange.of(stricter, 1), NOON);

    cameras.processElement1(observation("camera-1", BARE_TORSO, 0, 0, 65), NOON);

    assertThat(findings())
        .extracting(finding -> finding.severity().name())
        .containsExactly("ORANGE");
  }

  @Test
  void accusesNobodyOfASilenceInWhichNobodyCouldDeliver() throws Exception {
    register("camera-1");
    sees("camera-1", CAMERA_ONLINE, 0);
    cameras.processElement2(new Comeback(NOON + 3_600 * SECOND), NOON);

    timePassesTo(3_600 + 600);
    assertThat(findings()).isEmpty();

    timePassesTo(3_600 + 601);
    assertThat(findings()).extracting(KitchenFinding::ruleId).contains("CAMERA_OFFLINE");
  }

  @Test
  void countsNoMealsOnADayOfRest() throws Exception {
    cameras.processElement2(PeriodChange.of(PeriodFor.restDay("511702", Kitchen.NOON), 0), NOON);
    register("camera-1");
    sees("camera-1", CAMERA_ONLINE, 0);

    timePassesTo(18 * 3_600 + 1_800);
    assertThat(findings()).extracting(KitchenFinding::ruleId).doesNotContain("CAMERA_OFFLINE_MEAL");

    timePassesTo(18 * 3_600 + 1_801); // half past six, on the day after
    assertThat(findings())
        .last()
        .extracting(KitchenFinding::ruleId)
        .isEqualTo("CAMERA_OFFLINE_MEAL");
  }

  @Test
  void takesBackAMealThatWasNone() throws Exception {
    register("camera-1");
    sees("camera-1", CAMERA_ONLINE, 0);
    timePassesTo(1_801);
    assertThat(findings())
        .last()
        .extracting(KitchenFinding::ruleId)
        .isEqualTo("CAMERA_OFFLINE_MEAL");

    cameras.processElement2(PeriodChange.of(PeriodFor.restDay("511702", Kitchen.NOON), 0), NOON);
    sees("camera-1", CAMERA_ONLINE, 2_000);

    assertThat(findings())
        .extracting(KitchenFinding::ruleId, KitchenFinding::status)
        .contains(tuple("CAMERA_OFFLINE_MEAL", FindingStatus.WITHDRAWN))
        .endsWith(tuple("CAMERA_OFFLINE_MEAL", FindingStatus.WITHDRAWN));
  }

  @Test
  void leavesNothingOfACameraThatIsRemoved() throws Exception {
    register("camera-1");
    sees("camera-1", BARE_TORSO, 0);

    cameras.processElement1(new CameraRemoval("camera-1"), NOON);
    timePassesTo(1_000);

    assertThat(cameras.numKeyedStateEntries()).isZero();
    assertThat(cameras.numEventTimeTimers()).isZero();
    assertThat(findings())
        .extracting(KitchenFinding::status)
        .containsExactly(FindingStatus.OPEN, FindingStatus.CLOSED);
  }

  private void toldOfATorsoAndAnAbsence() throws Exception {
    register("camera-1");
    sees("camera-1", BARE_TORSO, 0);
    sees("camera-1", CAMERA_ONLINE, 60);
    timePassesTo(300);
    timePassesTo(301);
    timePassesTo(660);
    timePassesTo(661);
  }

  private void register(String deviceId) throws Exception {
    DeviceProfile device =
        new DeviceProfile(
            deviceId, "2151000001", "511702", DeviceKind.CAMERA, 60 * SECOND, null, null);
    cameras.processElement1(new CameraProfile(device, Zone.COOK), NOON);
  }

  private void sees(String deviceId, ObservationKind kind, int second) throws Exception {
    cameras.processElement1(
        observation(deviceId, kind, second, Math.max(0, second)), NOON + second * SECOND);
  }

  private static Observation observation(
      String deviceId, ObservationKind kind, int second, int arrival) {
    return observation(deviceId, kind, second, arrival, 90);
  }

  private static Observation observation(
      String deviceId, ObservationKind kind, int second, int arrival, int confidence) {
    return new Observation(
        deviceId,
        1,
        second,
        NOON + second * SECOND,
        NOON + arrival * SECOND,
        kind,
        Zone.UNKNOWN_ZONE,
        confidence,
        0,
        second);
  }

  private void timePassesTo(int second) throws Exception {
    cameras.processWatermark1(new Watermark(NOON + second * SECOND));
    cameras.processWatermark2(Watermark.MAX_WATERMARK);
  }

  private List<KitchenFinding> findings() {
    return cameras.extractOutputValues();
  }

  private List<SetAside> setAside() {
    return cameras.getSideOutput(CameraJudgeFunction.SET_ASIDE).stream()
        .map(StreamRecord::getValue)
        .toList();
  }

  private Object counted(String outcome) {
    return requireNonNull(
            cameras.getEnvironment().getAccumulatorRegistry().getUserMap().get(outcome))
        .getLocalValue();
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, CameraInput, Notice, KitchenFinding>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new CameraJudgeFunction(FirstReferences.NONE),
            List.of(RuleOffice.SETTINGS, RuleOffice.CALENDAR, DeviceJudgeFunction.COMEBACK)),
        CameraInput::deviceId,
        null,
        Types.STRING);
  }
}
