package cn.mingchu.jobs.kitchen;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.kitchen.judge.DeviceInput;
import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.DeviceRemoval;
import cn.mingchu.jobs.kitchen.judge.Kitchen;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.PeriodFor;
import cn.mingchu.jobs.kitchen.judge.Reading;
import cn.mingchu.jobs.rule.FirstRecords;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.PeriodChange;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.HeldBackBy;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Sign;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeviceJudgeFunctionTest {

  private static final long NOON = Kitchen.NOON.toEpochMilli();
  private static final int TWO_DAYS = (int) DeviceJudge.LATENESS_BOUND.toMinutes();
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();
  private static final DeviceProfile FRIDGE =
      new DeviceProfile("fridge-1", "2151000001", "511702", DeviceKind.FRIDGE, MINUTE, null, null);

  private KeyedTwoInputStreamOperatorTestHarness<String, DeviceInput, Notice, KitchenFinding>
      devices;

  private static final PeriodChange REST_DAY =
      PeriodChange.of(PeriodFor.restDay("511702", Kitchen.NOON), 5);

  @BeforeEach
  void open() throws Exception {
    devices = harness(FirstReferences.NONE);
    devices.open();
  }

  @AfterEach
  void close() throws Exception {
    devices.close();
  }

  @Test
  void judgesEachDeviceOnItsOwn() throws Exception {
    register(FRIDGE);
    for (int minute = 0; minute <= 30; minute++) {
      read("fridge-1", minute, 900);
      read("fridge-2", minute, 900);
    }

    assertThat(findings())
        .extracting(KitchenFinding::deviceId, KitchenFinding::ruleId)
        .containsExactly(tuple("fridge-1", "COLD_HOLD_HIGH"), tuple("fridge-1", "COLD_WARMING"));
  }

  @Test
  void speaksOfSilenceWhenTheGatewaysClockPasses() throws Exception {
    register(FRIDGE);
    read("fridge-1", 0, 400);
    timePassesTo(14);
    assertThat(findings()).isEmpty();

    timePassesTo(15);

    assertThat(findings()).extracting(KitchenFinding::ruleId).containsExactly("SENSOR_STALE");
  }

  /**
   * As it was told, had the register come first: yellow when it was due, orange two hours later.
   */
  @Test
  void speaksOfASilenceThatWasDueBeforeTheRegisterCame() throws Exception {
    read("fridge-1", 0, 400);
    timePassesTo(200);
    assertThat(findings()).isEmpty();

    register(FRIDGE);

    assertThat(findings()).extracting(KitchenFinding::ruleId).containsOnly("SENSOR_STALE");
    KitchenFinding last = findings().get(findings().size() - 1);
    assertThat(last.severity()).isEqualTo(Severity.ORANGE);
    assertThat(last.decidedTime()).isEqualTo(NOON + 120 * MINUTE);
  }

  @Test
  void keepsOneTimerADevice() throws Exception {
    register(FRIDGE);
    for (int minute = 0; minute <= 600; minute++) {
      read("fridge-1", minute, 400);
      timePassesTo(minute);
    }

    assertThat(devices.numEventTimeTimers()).isEqualTo(1);
    // Its memory and its older readings; what was learned of it, since when, and its forest.
    assertThat(devices.numKeyedStateEntries()).isEqualTo(2 + 3);
  }

  @Test
  void leavesNothingOfADeviceThatIsRemoved() throws Exception {
    register(FRIDGE);
    for (int minute = -600; minute <= 0; minute++) {
      read("fridge-1", minute, 400);
    }

    devices.processElement1(new DeviceRemoval("fridge-1"), NOON);
    timePassesTo(60);

    assertThat(devices.numKeyedStateEntries()).isZero();
    assertThat(devices.numEventTimeTimers()).isZero();
    assertThat(findings()).isEmpty();
  }

  @Test
  void setsAsideWhatComesTooLate() throws Exception {
    register(FRIDGE);
    read("fridge-1", 5, 400);
    read("fridge-1", 4 - TWO_DAYS, 400);

    assertThat(setAside()).extracting(SetAside::reason).containsExactly(RejectReason.LATE);
    assertThat(setAside().get(0).offset()).isEqualTo(4L - TWO_DAYS);
    assertThat(setAside().get(0).detail())
        .isEqualTo("eventTime 2026-02-28T04:04:00Z lies more than 48 h back");
  }

  @Test
  void setsAsideWhatNoSensorCanHaveMeasured() throws Exception {
    register(FRIDGE);
    read("fridge-1", 5, 250_01);

    assertThat(setAside()).extracting(SetAside::reason).containsExactly(RejectReason.OUT_OF_RANGE);
    assertThat(setAside().get(0).offset()).isEqualTo(5);
    assertThat(setAside().get(0).detail()).isEqualTo("a TEMPERATURE of 250.01 is impossible");
  }

  @Test
  void takesBackWhatALateReadingShowsWrong() throws Exception {
    tellsOfAnExcursionThatNeverWas();

    assertThat(findings())
        .extracting(KitchenFinding::ruleId, KitchenFinding::revision, KitchenFinding::status)
        .containsExactly(
            tuple("COLD_HOLD_HIGH", 1, FindingStatus.OPEN),
            tuple("COLD_WARMING", 1, FindingStatus.OPEN),
            tuple("COLD_HOLD_HIGH", 2, FindingStatus.WITHDRAWN),
            tuple("COLD_WARMING", 2, FindingStatus.HELD_BACK));
    assertThat(devices.numEventTimeTimers()).isEqualTo(1);
  }

  @Test
  void saysTheSameOnRocksDb() throws Exception {
    tellsOfAnExcursionThatNeverWas();
    List<KitchenFinding> onTheHeap = findings();
    devices.close();
    devices = harness(FirstReferences.NONE);
    devices.setStateBackend(new EmbeddedRocksDBStateBackend());
    devices.open();

    tellsOfAnExcursionThatNeverWas();

    assertThat(findings()).isEqualTo(onTheHeap);
  }

  @Test
  void learnsTheSameOnRocksDbAndOverACheckpoint() throws Exception {
    findsAFridgeThatSticks(new HashMapStateBackend());
    List<KitchenFinding> onTheHeap = findings();

    findsAFridgeThatSticks(new EmbeddedRocksDBStateBackend());

    assertThat(onTheHeap)
        .filteredOn(finding -> finding.ruleId().equals("UNLIKE_ITSELF"))
        .extracting(KitchenFinding::status)
        .containsExactly(FindingStatus.OPEN, FindingStatus.WITHDRAWN);
    assertThat(onTheHeap.get(0).signs()).startsWith(Sign.STUCK);
    assertThat(findings()).isEqualTo(onTheHeap);
  }

  /** It sticks after four days; then comes what it had measured meanwhile, and all was well. */
  private void findsAFridgeThatSticks(StateBackend backend) throws Exception {
    devices.close();
    devices = harness(FirstReferences.NONE);
    devices.setStateBackend(backend);
    devices.open();
    register(FRIDGE);
    int sticks = 4 * 24 * 60;
    for (int minute = 0; minute < sticks + 120; minute++) {
      if (minute == sticks) {
        OperatorSubtaskState checkpoint = devices.snapshot(1, minute);
        devices.close();
        devices = harness(FirstReferences.NONE);
        devices.setStateBackend(backend);
        devices.initializeState(checkpoint);
        devices.open();
      }
      read("fridge-1", minute, minute < sticks ? swing(minute) : 400);
    }
    long arrival = NOON + (sticks + 121L) * MINUTE;
    for (int minute = sticks; minute < sticks + 120; minute++) {
      devices.processElement1(
          new Reading(
              "fridge-1",
              1,
              90_000 + minute,
              NOON + minute * MINUTE + 30_000,
              arrival,
              Quantity.TEMPERATURE,
              swing(minute),
              Reading.NO_SEQUENCE,
              0,
              90_000 + minute),
          arrival);
    }
    timePassesTo(sticks + 125);
  }

  /** A compressor's cycle. */
  private static int swing(int minute) {
    return 400 + Math.abs(minute % 20 - 10) * 10;
  }

  /** Half an hour above the limit; then comes the reading that shows it cold in between. */
  private void tellsOfAnExcursionThatNeverWas() throws Exception {
    register(FRIDGE);
    for (int minute = -400; minute < 0; minute++) {
      read("fridge-1", minute, 400);
    }
    for (int minute = 0; minute <= 30; minute++) {
      if (minute != 15) {
        read("fridge-1", minute, 900);
      }
    }
    long cold = NOON + 15 * MINUTE;
    long arrival = NOON + 31 * MINUTE;
    devices.processElement1(
        new Reading("fridge-1", 1, 999, cold, arrival, Quantity.TEMPERATURE, 400, 415, 0, 999),
        arrival);
    timePassesTo(32);
  }

  @Test
  void heedsASettingThatIsBroadcast() throws Exception {
    devices.processElement2(Settings.stricterLimit("511702", "6"), NOON);
    register(FRIDGE);
    for (int minute = 0; minute <= 30; minute++) {
      read("fridge-1", minute, 650);
    }

    assertThat(findings()).extracting(KitchenFinding::limitHundredths).containsExactly(600);
  }

  @Test
  void heedsTheSettingsItWasStartedWith() throws Exception {
    devices.close();
    devices = harness(startedWith(Settings.stricterLimit("511702", "6")));
    devices.open();
    register(FRIDGE);
    for (int minute = 0; minute <= 30; minute++) {
      read("fridge-1", minute, 650);
    }

    assertThat(findings()).extracting(KitchenFinding::limitHundredths).containsExactly(600);
  }

  @Test
  void doesNotGoBackBeforeTheSettingsItWasStartedWith() throws Exception {
    devices.close();
    SettingChange first = Settings.stricterLimit("511702", "6");
    devices = harness(startedWith(first));
    devices.open();
    devices.processElement2(new SettingChange(first.id(), null, 4), NOON);
    register(FRIDGE);
    for (int minute = 0; minute <= 30; minute++) {
      read("fridge-1", minute, 650);
    }
    assertThat(findings()).extracting(KitchenFinding::limitHundredths).containsExactly(600);

    devices.processElement2(new SettingChange(first.id(), null, 5), NOON);
    read("fridge-1", 31, 650);

    assertThat(findings())
        .extracting(KitchenFinding::status)
        .containsExactly(FindingStatus.OPEN, FindingStatus.WITHDRAWN);
  }

  /** At noon a kitchen works, and is left half an hour to load its fridge; on other days ten. */
  @Test
  void tellsEarlyOnADayOfRestThatIsBroadcast() throws Exception {
    devices.processElement2(REST_DAY, NOON);
    register(FRIDGE);
    warms(0, 10);

    assertThat(findings())
        .extracting(KitchenFinding::ruleId, KitchenFinding::status)
        .containsExactly(tuple("COLD_WARMING", FindingStatus.OPEN));
  }

  @Test
  void heedsTheCalendarItWasStartedWithAndDoesNotGoBackBeforeIt() throws Exception {
    devices.close();
    devices = harness(startedWith(REST_DAY));
    devices.open();
    devices.processElement2(new PeriodChange(REST_DAY.id(), null, 4), NOON);
    register(FRIDGE);
    warms(0, 10);
    assertThat(findings()).extracting(KitchenFinding::ruleId).containsExactly("COLD_WARMING");

    devices.processElement2(new PeriodChange(REST_DAY.id(), null, 5), NOON);
    warms(11, 11);

    assertThat(findings())
        .extracting(KitchenFinding::status)
        .containsExactly(FindingStatus.OPEN, FindingStatus.WITHDRAWN);
  }

  @Test
  void remembersTheCalendarOverACheckpoint() throws Exception {
    devices.processElement2(REST_DAY, NOON);
    register(FRIDGE);
    OperatorSubtaskState checkpoint = devices.snapshot(1, 1);
    devices.close();

    devices = harness(FirstReferences.NONE);
    devices.initializeState(checkpoint);
    devices.open();
    warms(0, 10);

    assertThat(findings()).extracting(KitchenFinding::ruleId).containsExactly("COLD_WARMING");
  }

  @Test
  void judgesAgainWhatADayOfRestMakesOfIt() throws Exception {
    register(FRIDGE);
    warms(0, 15);
    read("fridge-1", 16, 400);
    assertThat(findings())
        .extracting(KitchenFinding::status, KitchenFinding::heldBackBy)
        .containsExactly(tuple(FindingStatus.HELD_BACK, HeldBackBy.WORKING_HOURS));

    devices.processElement2(REST_DAY, NOON);
    read("fridge-1", 17, 400);
    devices.processElement2(new PeriodChange(REST_DAY.id(), null, 6), NOON);
    read("fridge-1", 18, 400);

    assertThat(findings())
        .extracting(KitchenFinding::revision, KitchenFinding::status, KitchenFinding::heldBackBy)
        .containsExactly(
            tuple(1, FindingStatus.HELD_BACK, HeldBackBy.WORKING_HOURS),
            tuple(2, FindingStatus.CLOSED, null),
            tuple(3, FindingStatus.HELD_BACK, HeldBackBy.WORKING_HOURS));
  }

  @Test
  void accusesNobodyOfASilenceInWhichNobodyCouldDeliver() throws Exception {
    register(FRIDGE);
    read("fridge-1", 0, 400);

    devices.processElement2(new Comeback(NOON + 600 * MINUTE), NOON + 600 * MINUTE);
    timePassesTo(614);
    assertThat(findings()).isEmpty();
    OperatorSubtaskState checkpoint = devices.snapshot(1, 1);
    devices.close();
    devices = harness(FirstReferences.NONE);
    devices.initializeState(checkpoint);
    devices.open();

    timePassesTo(615);

    assertThat(findings())
        .extracting(
            KitchenFinding::ruleId, KitchenFinding::startTime, KitchenFinding::decidedIngestTime)
        .containsExactly(tuple("SENSOR_STALE", NOON, NOON + 615 * MINUTE));
  }

  @Test
  void goesOnWhereTheCheckpointLeftIt() throws Exception {
    devices.processElement2(Settings.stricterLimit("511702", "6"), NOON);
    register(FRIDGE);
    for (int minute = 0; minute <= 20; minute++) {
      read("fridge-1", minute, 650);
    }
    OperatorSubtaskState checkpoint = devices.snapshot(1, 1);
    devices.close();

    devices = harness(FirstReferences.NONE);
    devices.initializeState(checkpoint);
    devices.open();
    for (int minute = 21; minute <= 30; minute++) {
      read("fridge-1", minute, 650);
    }

    assertThat(findings()).extracting(KitchenFinding::startTime).containsExactly(NOON);
    assertThat(counted("accepted")).isEqualTo(31L);
  }

  /** A setting that stood on its topic before offset 5. */
  private static FirstReferences startedWith(SettingChange setting) {
    return new FirstReferences(new FirstRecords(List.of(setting), 5), FirstRecords.NONE);
  }

  /** A day of rest that stood on its topic before offset 5. */
  private static FirstReferences startedWith(PeriodChange period) {
    return new FirstReferences(FirstRecords.NONE, new FirstRecords(List.of(period), 5));
  }

  private void register(DeviceProfile profile) throws Exception {
    devices.processElement1(profile, NOON);
  }

  private void read(String deviceId, int minute, int hundredths) throws Exception {
    long time = NOON + minute * MINUTE;
    devices.processElement1(
        new Reading(
            deviceId,
            1,
            minute,
            time,
            time,
            Quantity.TEMPERATURE,
            hundredths,
            minute + TWO_DAYS,
            0,
            minute),
        time);
  }

  private void warms(int fromMinute, int toMinute) throws Exception {
    for (int minute = fromMinute; minute <= toMinute; minute++) {
      read("fridge-1", minute, 900);
    }
  }

  private void timePassesTo(int minute) throws Exception {
    devices.processWatermark1(new Watermark(NOON + minute * MINUTE));
    devices.processWatermark2(Watermark.MAX_WATERMARK);
  }

  private List<KitchenFinding> findings() {
    return devices.extractOutputValues();
  }

  private List<SetAside> setAside() {
    return devices.getSideOutput(DeviceJudgeFunction.SET_ASIDE).stream()
        .map(StreamRecord::getValue)
        .toList();
  }

  private Object counted(String outcome) {
    return requireNonNull(
            devices.getEnvironment().getAccumulatorRegistry().getUserMap().get(outcome))
        .getLocalValue();
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, DeviceInput, Notice, KitchenFinding>
      harness(FirstReferences first) throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new DeviceJudgeFunction(first),
            List.of(RuleOffice.SETTINGS, RuleOffice.CALENDAR, DeviceJudgeFunction.COMEBACK)),
        DeviceInput::deviceId,
        null,
        Types.STRING);
  }
}
