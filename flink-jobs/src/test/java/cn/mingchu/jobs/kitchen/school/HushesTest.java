package cn.mingchu.jobs.kitchen.school;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.SettingFor;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Zone;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code SCHOOL_SILENT} and {@code GATEWAY_SILENT} as released. */
class HushesTest {

  @Test
  void mostDevicesThatFallSilentTogetherAreASilentSchool() {
    Campus campus = new Campus().withFridges(5);

    campus.falls("fridge-1", 0).falls("fridge-2", 1).falls("fridge-3", 2).timePassesTo(18);

    assertThat(campus.standing())
        .containsExactly("SCHOOL_SILENT YELLOW OPEN 2.. [fridge-1, fridge-2, fridge-3]");
    KitchenFinding finding = campus.findings().get(0);
    assertThat(finding.deviceId()).isNull();
    assertThat(finding.schoolId()).isEqualTo(Campus.SCHOOL);
    assertThat(finding.regionCode()).isEqualTo("511702");
    assertThat(finding.decidedTime()).as("a minute after it was known").isEqualTo(Campus.at(18));
    assertThat(finding.parameters()).containsEntry("share", "0.6").containsEntry("devices", "3");
  }

  /** Three of five are exactly the share, three of six are less; two are never enough. */
  @ParameterizedTest(name = "{0} of {1} silent, told: {2}")
  @CsvSource({"3, 5, true", "3, 6, false", "4, 6, true", "2, 2, false", "2, 3, false"})
  void exactlyTheShareIsEnough(int silent, int all, boolean told) {
    Campus campus = new Campus().withFridges(all);

    for (int i = 1; i <= silent; i++) {
      campus.falls("fridge-" + i, i * 0.1);
    }
    campus.timePassesTo(60);

    assertThat(campus.standing().isEmpty()).isEqualTo(!told);
  }

  /** The first and the last of them may lie exactly the time apart. */
  @ParameterizedTest(name = "the last {0} minutes after the first, told: {1}")
  @CsvSource({"5, true", "5.01, false"})
  void whoFallsSilentLaterDoesNotDoSoTogether(double last, boolean told) {
    Campus campus = new Campus().withFridges(3);

    campus.falls("fridge-1", 0).falls("fridge-2", 1).falls("fridge-3", last).timePassesTo(60);

    assertThat(campus.standing().isEmpty()).isEqualTo(!told);
  }

  @Test
  void waitsAMomentForThoseThatFollow() {
    Campus campus = new Campus().withFridges(5);
    campus.falls("fridge-1", 0).falls("fridge-2", 0.1).falls("fridge-3", 0.3);
    assertThat(campus.timePassesTo(16).lines()).isEmpty();

    campus.falls("fridge-4", 0.2).timePassesTo(16.3);

    assertThat(campus.lines())
        .containsExactly(
            "1 SCHOOL_SILENT YELLOW OPEN 0.2.. [fridge-1, fridge-2, fridge-3, fridge-4]");
  }

  @Test
  void isRaisedAfterHalfAnHourAndEndsWhenTooFewAreSilentStill() {
    Campus campus = new Campus().withFridges(3);
    campus.falls("fridge-1", 0).falls("fridge-2", 0).falls("fridge-3", 0).timePassesTo(29.99);
    assertThat(campus.standing()).allMatch(line -> line.contains("YELLOW OPEN"));

    campus.timePassesTo(30);
    campus.returns("fridge-2", 0, 40).timePassesTo(100);

    assertThat(campus.lines())
        .containsExactly(
            "1 SCHOOL_SILENT YELLOW OPEN 0.. [fridge-1, fridge-2, fridge-3]",
            "2 SCHOOL_SILENT ORANGE OPEN 0.. [fridge-1, fridge-2, fridge-3]",
            "3 SCHOOL_SILENT ORANGE CLOSED 0..40 [fridge-1, fridge-2, fridge-3]");
  }

  /** Who was silent before, or was never heard of, does not report and cannot fall silent. */
  @Test
  void countsOnlyThoseThatReported() {
    Campus campus = new Campus().withFridges(4);
    campus.register("unheard", DeviceKind.FREEZER, 1, null, Zone.STORE);
    campus.register("unheard-2", DeviceKind.FREEZER, 1, null, Zone.STORE);
    campus.falls("fridge-4", -500).timePassesTo(-400);

    campus.falls("fridge-1", 0).falls("fridge-2", 0).falls("fridge-3", 0).timePassesTo(20);

    assertThat(campus.standing())
        .containsExactly("SCHOOL_SILENT YELLOW OPEN 0.. [fridge-1, fridge-2, fridge-3]");
  }

  /** The last report of a slow device may be old: it counts for nothing, but is explained. */
  @Test
  void explainsSlowDevicesWithoutCountingThem() {
    Campus campus = new Campus().withFridges(3);
    campus.with("slow", DeviceKind.DRY_STORE, 30, null, Zone.STORE);
    campus.with("slow-2", DeviceKind.DRY_STORE, 30, null, Zone.STORE);
    campus.with("slow-3", DeviceKind.DRY_STORE, 30, null, Zone.STORE);
    campus.falls("fridge-1", 0).falls("fridge-2", 0).falls("fridge-3", 0).timePassesTo(20);

    campus.falls("slow", -29).falls("slow-2", -36).timePassesTo(80);

    assertThat(campus.standing())
        .containsExactly("SCHOOL_SILENT ORANGE OPEN 0.. [fridge-1, fridge-2, fridge-3, slow]");
  }

  @Test
  void aDeadGatewayExplainsItsDevicesAndNotTheSchool() {
    Campus campus = twoGateways();

    campus.falls("a-1", 0).falls("a-2", 0.5).falls("a-3", 1).falls("a-4", 1).timePassesTo(60);

    assertThat(campus.standing())
        .containsExactly("GATEWAY_SILENT YELLOW OPEN 1.. [a-1, a-2, a-3, a-4]");
  }

  @Test
  void allGatewaysAtOnceAreASilentSchool() {
    Campus campus = twoGateways();
    campus.falls("a-1", 0).falls("a-2", 0).falls("a-3", 0.2).falls("a-4", 0.2);

    campus.falls("b-1", 0.4).falls("b-2", 0.4).timePassesTo(17);

    assertThat(campus.lines())
        .containsExactly("1 SCHOOL_SILENT YELLOW OPEN 0.4.. [a-1, a-2, a-3, a-4, b-1, b-2]");
  }

  @Test
  void theOnlyGatewayOfASchoolIsTheSchool() {
    Campus campus = new Campus();
    for (int i = 1; i <= 3; i++) {
      campus.with("a-" + i, DeviceKind.FRIDGE, 1, "gateway-a", Zone.STORE);
    }

    campus.falls("a-1", 0).falls("a-2", 0).falls("a-3", 0).timePassesTo(17);

    assertThat(campus.standing()).containsExactly("SCHOOL_SILENT YELLOW OPEN 0.. [a-1, a-2, a-3]");
  }

  @Test
  void isTakenBackWhenLateReadingsShowThatTheyWereNotSilent() {
    Campus campus = new Campus().withFridges(3);
    campus.falls("fridge-1", 0).falls("fridge-2", 0).falls("fridge-3", 0).timePassesTo(20);

    campus.takesBackThatItFell("fridge-2", 0);

    assertThat(campus.standing()).isEmpty();
    assertThat(campus.lines()).hasSize(2).last().asString().contains("WITHDRAWN");
  }

  @Test
  void lastsForDaysAndKeepsItsName() {
    Campus campus = new Campus().withFridges(4);
    campus.falls("fridge-1", 0).falls("fridge-2", 0).falls("fridge-3", 0).falls("fridge-4", 1);
    campus.timePassesTo(60);
    campus.returns("fridge-4", 1, 100).timePassesTo(5 * 24 * 60);

    campus.returns("fridge-1", 0, 7_200).timePassesTo(7_300);

    assertThat(campus.findings()).extracting(KitchenFinding::findingId).hasSizeGreaterThan(2);
    assertThat(campus.standing())
        .containsExactly(
            "SCHOOL_SILENT ORANGE CLOSED 0..7200 [fridge-1, fridge-2, fridge-3, fridge-4]");
  }

  @Test
  void aSchoolMayCallFewerDevicesASchool() {
    Campus campus = new Campus().withFridges(2);
    campus.isJudgedBy(
        SettingFor.rule("SCHOOL_SILENT", Map.of("devices", "2"))
            .setEffectiveFrom(Instant.EPOCH)
            .setScope(Campus.SCHOOL)
            .build());

    campus.falls("fridge-1", 0).falls("fridge-2", 0).timePassesTo(17);

    assertThat(campus.standing())
        .containsExactly("SCHOOL_SILENT YELLOW OPEN 0.. [fridge-1, fridge-2]");
  }

  private static Campus twoGateways() {
    Campus campus = new Campus();
    for (int i = 1; i <= 4; i++) {
      campus.with("a-" + i, DeviceKind.FRIDGE, 1, "gateway-a", Zone.STORE);
    }
    for (int i = 1; i <= 2; i++) {
      campus.with("b-" + i, DeviceKind.FRIDGE, 1, "gateway-b", Zone.STORE);
    }
    return campus;
  }
}
