package cn.mingchu.jobs.kitchen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.Kitchen;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.SettingFor;
import cn.mingchu.jobs.kitchen.school.DeviceGone;
import cn.mingchu.jobs.kitchen.school.FirstHeard;
import cn.mingchu.jobs.kitchen.school.SchoolDevice;
import cn.mingchu.jobs.kitchen.school.SchoolInput;
import cn.mingchu.jobs.kitchen.school.Trouble;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.RuleOffice;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchoolJudgeFunctionTest {

  private static final long NOON = Kitchen.NOON.toEpochMilli();
  private static final long MINUTE = 60_000;
  private static final int DAY = 24 * 60;

  private KeyedTwoInputStreamOperatorTestHarness<String, Addressed, Notice, KitchenFinding> schools;

  @BeforeEach
  void open() throws Exception {
    schools = harness();
    schools.open();
  }

  @AfterEach
  void close() throws Exception {
    schools.close();
  }

  @Test
  void judgesEachSchoolOnItsOwnWhenTimeShowsIt() throws Exception {
    for (int i = 1; i <= 3; i++) {
      register("school-1", "fridge-" + i);
      register("school-2", "other-" + i);
      falls("school-1", "fridge-" + i, null);
    }
    falls("school-2", "other-1", null);
    timePassesTo(15);
    assertThat(findings()).isEmpty();

    timePassesTo(16);
    assertThat(findings())
        .extracting(KitchenFinding::ruleId, KitchenFinding::schoolId, KitchenFinding::explains)
        .containsExactly(
            tuple("SCHOOL_SILENT", "school-1", List.of("fridge-1", "fridge-2", "fridge-3")));
  }

  @Test
  void tellsAtOnceWhatWasDueBeforeTheRegisterCame() throws Exception {
    for (int i = 1; i <= 3; i++) {
      falls("school-1", "fridge-" + i, null);
    }
    timePassesTo(16);
    assertThat(findings()).isEmpty();

    for (int i = 1; i <= 3; i++) {
      register("school-1", "fridge-" + i);
    }
    assertThat(findings())
        .extracting(KitchenFinding::ruleId, KitchenFinding::explains)
        .containsExactly(tuple("SCHOOL_SILENT", List.of("fridge-1", "fridge-2", "fridge-3")));
  }

  @Test
  void goesOnWhereTheCheckpointLeftItOnRocksDb() throws Exception {
    schools.close();
    schools = harness();
    schools.setStateBackend(new EmbeddedRocksDBStateBackend());
    schools.open();
    aSchoolFallsSilent();
    OperatorSubtaskState checkpoint = schools.snapshot(1, 1);
    schools.close();
    schools = harness();
    schools.setStateBackend(new EmbeddedRocksDBStateBackend());
    schools.initializeState(checkpoint);
    schools.open();

    timePassesTo(30);
    falls("school-1", "fridge-1", 40);

    assertThat(findings())
        .extracting(KitchenFinding::revision, KitchenFinding::status)
        .containsExactly(tuple(2, FindingStatus.OPEN), tuple(3, FindingStatus.CLOSED));
  }

  @Test
  void judgesByASettingForTheSchool() throws Exception {
    schools.processElement2(
        SettingChange.of(
            SettingFor.rule("SCHOOL_SILENT", Map.of("devices", "1"))
                .setScope("school-1")
                .setEffectiveFrom(Instant.EPOCH)
                .build(),
            1),
        NOON);
    register("school-1", "fridge-1");
    falls("school-1", "fridge-1", null);
    timePassesTo(16);

    assertThat(findings()).extracting(KitchenFinding::ruleId).containsExactly("SCHOOL_SILENT");
  }

  @Test
  void forgetsWhatCannotChangeAnyMore() throws Exception {
    aSchoolFallsSilent();
    for (int i = 1; i <= 3; i++) {
      falls("school-1", "fridge-" + i, 40);
    }
    assertThat(schools.numEventTimeTimers()).isEqualTo(1);

    timePassesTo(3 * DAY);

    assertThat(schools.numEventTimeTimers()).isZero();
  }

  @Test
  void leavesNothingOfASchoolWithoutDevices() throws Exception {
    aSchoolFallsSilent();
    for (int i = 1; i <= 3; i++) {
      process("school-1", new DeviceGone("fridge-" + i));
    }

    assertThat(schools.numKeyedStateEntries()).isZero();
    assertThat(schools.numEventTimeTimers()).isZero();
    assertThat(findings())
        .extracting(KitchenFinding::status)
        .containsExactly(FindingStatus.OPEN, FindingStatus.CLOSED);
  }

  private void aSchoolFallsSilent() throws Exception {
    for (int i = 1; i <= 3; i++) {
      register("school-1", "fridge-" + i);
      falls("school-1", "fridge-" + i, null);
    }
    timePassesTo(16);
  }

  private void register(String schoolId, String deviceId) throws Exception {
    DeviceProfile profile =
        new DeviceProfile(deviceId, schoolId, "511702", DeviceKind.FRIDGE, MINUTE, null, null);
    process(schoolId, new SchoolDevice(profile, Zone.STORE, null));
    process(schoolId, new FirstHeard(deviceId, NOON - DAY * MINUTE));
  }

  private void falls(String schoolId, String deviceId, @Nullable Integer until) throws Exception {
    long decided = NOON + (until == null ? 15 : until) * MINUTE;
    process(
        schoolId,
        new Trouble(
            Trouble.Kind.SILENCE,
            "silence of " + deviceId,
            until == null ? 1 : 2,
            deviceId,
            true,
            NOON,
            until == null ? null : (Long) (NOON + until * MINUTE),
            decided,
            decided));
  }

  private void process(String schoolId, SchoolInput input) throws Exception {
    schools.processElement1(new Addressed(schoolId, input), NOON);
  }

  private void timePassesTo(int minute) throws Exception {
    schools.processWatermark1(new Watermark(NOON + minute * MINUTE));
    schools.processWatermark2(Watermark.MAX_WATERMARK);
  }

  private List<KitchenFinding> findings() {
    return schools.extractOutputValues();
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, Addressed, Notice, KitchenFinding>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new SchoolJudgeFunction(FirstReferences.NONE),
            List.of(RuleOffice.SETTINGS, RuleOffice.CALENDAR, DeviceJudgeFunction.COMEBACK)),
        Addressed::schoolId,
        null,
        Types.STRING);
  }
}
