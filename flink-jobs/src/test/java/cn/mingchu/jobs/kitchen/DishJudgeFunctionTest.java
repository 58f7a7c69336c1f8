package cn.mingchu.jobs.kitchen;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.kitchen.judge.DeviceInput;
import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.DeviceRemoval;
import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.jobs.kitchen.judge.Kitchen;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.RuleSetting;
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

class DishJudgeFunctionTest {

  private static final long NOON = Kitchen.NOON.toEpochMilli();
  private static final long MINUTE = 60_000;
  private static final int DAY = 24 * 60;

  private KeyedTwoInputStreamOperatorTestHarness<String, DeviceInput, Notice, KitchenFinding>
      probes;

  @BeforeEach
  void open() throws Exception {
    probes = harness();
    probes.open();
  }

  @AfterEach
  void close() throws Exception {
    probes.close();
  }

  @Test
  void judgesEachDishOfEachProbeOnItsOwn() throws Exception {
    register("probe-1", DeviceKind.COOK_PROBE);
    register("probe-2", DeviceKind.COOK_PROBE);
    measures("probe-1", "pork", DishStage.COOLING, 0, 60);
    measures("probe-1", "beans", DishStage.COOLING, 130, 25);
    measures("probe-2", "pork", DishStage.COOLING, 130, 25);
    assertThat(findings()).isEmpty();

    measures("probe-1", "pork", DishStage.COOLING, 130, 25);
    assertThat(findings())
        .extracting(KitchenFinding::deviceId, KitchenFinding::dishId, KitchenFinding::ruleId)
        .containsExactly(tuple("probe-1", "pork", "COOL_STAGE1_SLOW"));
  }

  @Test
  void twoDishesThatFailAtTheSameMomentAreTwoFindings() throws Exception {
    register("probe-1", DeviceKind.COOK_PROBE);
    measures("probe-1", "pork", DishStage.COOKED, 0, 60);
    measures("probe-1", "beans", DishStage.COOKED, 0, 60);

    assertThat(findings()).extracting(KitchenFinding::findingId).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void setsAsideWhatNoProbeCanHaveMeasured() throws Exception {
    register("probe-1", DeviceKind.COOK_PROBE);
    measures("probe-1", "pork", DishStage.COOKED, 0, 251);

    assertThat(setAside()).extracting(SetAside::reason).containsExactly(RejectReason.OUT_OF_RANGE);
    assertThat(setAside().get(0).detail()).isEqualTo("a TEMPERATURE of 251.00 is impossible");
    assertThat(findings()).isEmpty();
  }

  @Test
  void judgesWhatWasMeasuredBeforeTheRegisterKnewTheProbe() throws Exception {
    measures("probe-1", "pork", DishStage.COOKED, 0, 60);
    assertThat(findings()).isEmpty();

    register("probe-1", DeviceKind.COOK_PROBE);

    assertThat(findings()).extracting(KitchenFinding::ruleId).containsExactly("COOK_CORE_LOW");
    assertThat(counted("accepted")).isEqualTo(1L);
  }

  @Test
  void timeEndsADishAndThenForgetsIt() throws Exception {
    aDishIsLeftUncooked();

    assertThat(findings())
        .extracting(KitchenFinding::revision, KitchenFinding::status)
        .containsExactly(tuple(1, FindingStatus.OPEN), tuple(2, FindingStatus.CLOSED));
    assertThat(probes.numEventTimeTimers()).isEqualTo(1);

    timePassesTo(30 + 3 * DAY);
    assertThat(probes.numEventTimeTimers()).isZero();
    assertThat(probes.numKeyedStateEntries()).as("the probe").isEqualTo(1);
  }

  @Test
  void saysTheSameOnRocksDb() throws Exception {
    aDishIsLeftUncooked();
    List<KitchenFinding> onTheHeap = findings();
    probes.close();
    probes = harness();
    probes.setStateBackend(new EmbeddedRocksDBStateBackend());
    probes.open();

    aDishIsLeftUncooked();

    assertThat(findings()).isEqualTo(onTheHeap);
  }

  @Test
  void goesOnWhereTheCheckpointLeftIt() throws Exception {
    register("probe-1", DeviceKind.COOK_PROBE);
    measures("probe-1", "pork", DishStage.COOKED, 0, 60);
    OperatorSubtaskState checkpoint = probes.snapshot(1, 1);
    probes.close();
    probes = harness();
    probes.initializeState(checkpoint);
    probes.open();

    measures("probe-1", "pork", DishStage.COOKED, 0, 60);
    measures("probe-1", "pork", DishStage.COOKED, 5, 72);

    assertThat(findings())
        .extracting(KitchenFinding::revision, KitchenFinding::status, KitchenFinding::dishId)
        .containsExactly(tuple(2, FindingStatus.CLOSED, "pork"));
    assertThat(counted("accepted")).isEqualTo(2L);
    assertThat(counted("duplicates")).isEqualTo(1L);
  }

  @Test
  void setsAsideWhatCannotBeJudged() throws Exception {
    register("probe-1", DeviceKind.COOK_PROBE);
    probes.processElement1(reading("probe-1", "pork", DishStage.COOKED, 0, 60, 2 * DAY + 1), NOON);
    probes.processElement1(reading("probe-1", "pork", DishStage.COOKED, 6, 60, 0), NOON);
    for (int i = 0; i < 1_000; i++) {
      measures("probe-1", "dish-" + i, DishStage.COOKED, 0, 80);
    }
    measures("probe-1", "one-too-many", DishStage.COOKED, 0, 80);

    assertThat(setAside())
        .extracting(SetAside::reason, SetAside::topic)
        .containsExactly(
            tuple(RejectReason.LATE, "mingchu.kitchen-readings"),
            tuple(RejectReason.CLOCK_AHEAD, "mingchu.kitchen-readings"),
            tuple(RejectReason.OTHER_REASON, "mingchu.kitchen-readings"));
    assertThat(counted("accepted")).isEqualTo(1_000L);
    assertThat(counted("late")).isEqualTo(1L);
    assertThat(counted("rejected")).isEqualTo(2L);
  }

  @Test
  void judgesByASettingFromTheNextMeasurementOn() throws Exception {
    register("probe-1", DeviceKind.COOK_PROBE);
    RuleSetting stricter =
        RuleSetting.newBuilder(Settings.stricter("511702", "6"))
            .setRuleId("COOK_CORE_LOW")
            .setParameters(Map.of("limit", "75"))
            .build();
    probes.processElement2(SettingChange.of(stricter, 1), NOON);

    measures("probe-1", "pork", DishStage.COOKED, 0, 72);

    assertThat(findings()).extracting(KitchenFinding::limitHundredths).containsExactly(75_00);
  }

  @Test
  void leavesNothingOfAProbeThatIsRemovedOrIsNoneAnyMore() throws Exception {
    register("probe-1", DeviceKind.COOK_PROBE);
    register("probe-2", DeviceKind.COOK_PROBE);
    measures("probe-1", "pork", DishStage.COOKED, 0, 60);
    measures("probe-2", "pork", DishStage.COOKED, 0, 60);

    probes.processElement1(new DeviceRemoval("probe-1"), NOON);
    register("probe-2", DeviceKind.FRIDGE);

    assertThat(probes.numKeyedStateEntries()).isZero();
    assertThat(probes.numEventTimeTimers()).isZero();
    assertThat(findings())
        .extracting(KitchenFinding::status)
        .containsExactly(
            FindingStatus.OPEN, FindingStatus.OPEN, FindingStatus.CLOSED, FindingStatus.CLOSED);
  }

  private void aDishIsLeftUncooked() throws Exception {
    register("probe-1", DeviceKind.COOK_PROBE);
    measures("probe-1", "pork", DishStage.COOKED, 0, 60);
    measures("probe-1", "pork", DishStage.HELD, 30, 62);
    timePassesTo(DAY);
    timePassesTo(30 + DAY);
  }

  private void register(String deviceId, DeviceKind kind) throws Exception {
    probes.processElement1(
        new DeviceProfile(deviceId, "2151000001", "511702", kind, 20 * MINUTE, null, null), NOON);
  }

  private void measures(String deviceId, String dishId, DishStage stage, int minute, int celsius)
      throws Exception {
    probes.processElement1(
        reading(deviceId, dishId, stage, minute, celsius, minute), NOON + minute * MINUTE);
  }

  private static DishReading reading(
      String deviceId, String dishId, DishStage stage, int minute, int celsius, int arrival) {
    return new DishReading(
        deviceId,
        1,
        minute + 1,
        NOON + minute * MINUTE,
        NOON + arrival * MINUTE,
        dishId,
        stage,
        celsius * 100,
        0,
        minute);
  }

  private void timePassesTo(int minute) throws Exception {
    probes.processWatermark1(new Watermark(NOON + minute * MINUTE));
    probes.processWatermark2(Watermark.MAX_WATERMARK);
  }

  private List<KitchenFinding> findings() {
    return probes.extractOutputValues();
  }

  private List<SetAside> setAside() {
    return probes.getSideOutput(DishJudgeFunction.SET_ASIDE).stream()
        .map(StreamRecord::getValue)
        .toList();
  }

  private Object counted(String outcome) {
    return requireNonNull(
            probes.getEnvironment().getAccumulatorRegistry().getUserMap().get(outcome))
        .getLocalValue();
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, DeviceInput, Notice, KitchenFinding>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new DishJudgeFunction(FirstReferences.NONE),
            List.of(RuleOffice.SETTINGS, RuleOffice.CALENDAR, DeviceJudgeFunction.COMEBACK)),
        DeviceInput::deviceId,
        null,
        Types.STRING);
  }
}
