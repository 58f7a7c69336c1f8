package cn.mingchu.simulator.actual;

import static cn.mingchu.simulator.actual.TestLife.minute;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.simulator.fault.SensorStuck;
import cn.mingchu.simulator.truth.ExpectedFinding;
import cn.mingchu.simulator.unit.Circumstance;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitFactsTest {

  private static final int FOUR_DAYS = 4 * 24 * 60;

  /** The rule grants thirty minutes above 8 °C; sensors may be off by half a degree. */
  @ParameterizedTest(name = "{0} min at {1} °C: {2}")
  @CsvSource({
    "60, 9.0, COLD_HOLD_HIGH CERTAIN COLD_HOLD_HIGH POSSIBLE",
    "40, 9.0, COLD_HOLD_HIGH CERTAIN COLD_HOLD_HIGH POSSIBLE",
    "36, 9.0, COLD_HOLD_HIGH POSSIBLE",
    "22, 9.0, COLD_HOLD_HIGH POSSIBLE",
    "18, 9.0, ''",
    "90, 8.4, COLD_HOLD_HIGH POSSIBLE",
    "90, 7.6, COLD_HOLD_HIGH POSSIBLE",
    "90, 7.4, ''"
  })
  void tellsCertainFromPossibleAndFromNothing(int minutes, double celsius, String expected) {
    TestLife life = new TestLife().then(60, 4).then(minutes, celsius).then(60, 4);

    assertThat(String.join(" ", named(life, "COLD_HOLD_HIGH"))).isEqualTo(expected);
  }

  @Test
  void isDueWhenTheLimitWasPassedForAsLongAsTheRuleGrants() {
    TestLife life = new TestLife().then(60, 4).then(10, 8.3).then(60, 12).then(5, 8.3).then(60, 4);

    ExpectedFinding certain = findings(life, DeviceKind.FRIDGE, "COLD_HOLD_HIGH").get(0);

    assertThat(certain.from()).isEqualTo(minute(60));
    assertThat(certain.decided()).isEqualTo(minute(90));
    assertThat(certain.to()).isEqualTo(minute(135));
  }

  @Test
  void lastsBeyondARunThatEndsInIt() {
    TestLife life = new TestLife().then(60, 4).then(120, 12);

    assertThat(findings(life, DeviceKind.FRIDGE, "COLD_HOLD_HIGH"))
        .allMatch(finding -> finding.to() == null);
  }

  @ParameterizedTest(name = "{0}, goods at {1} °C")
  @CsvSource({
    "DELIVERY, 5, COLD_HOLD_HIGH POSSIBLE",
    "WARM_FOOD, 5, COLD_HOLD_HIGH POSSIBLE",
    "CLEANING, 5, COLD_HOLD_HIGH POSSIBLE",
    "SICK, 5, COLD_HOLD_HIGH CERTAIN COLD_HOLD_HIGH POSSIBLE",
    "DELIVERY, 9, COLD_HOLD_HIGH CERTAIN COLD_HOLD_HIGH POSSIBLE",
    "DEFROST, 9, COLD_HOLD_HIGH CERTAIN COLD_HOLD_HIGH POSSIBLE",
    "DEFROST, 5, COLD_HOLD_HIGH POSSIBLE"
  })
  void excusesHealthyLifeUnlessTheGoodsSuffer(
      Circumstance circumstance, double goods, String expected) {
    TestLife life = new TestLife().then(FOUR_DAYS, 4).then(60, 10, goods, circumstance).then(60, 4);

    assertThat(String.join(" ", named(life, "COLD_HOLD_HIGH"))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "on day {0}, goods at {1} °C")
  @CsvSource({"0, 5, COLD_WARMING POSSIBLE", "4, 5, ''", "4, 9, COLD_WARMING POSSIBLE"})
  void grantsThreeDaysToLearnHowAUnitThaws(int day, double goods, String expected) {
    TestLife life =
        new TestLife()
            .then(day * 24 * 60 + 600, 4)
            .then(60, 10, goods, Circumstance.DEFROST)
            .then(60, 4);

    assertThat(String.join(" ", named(life, "COLD_WARMING"))).isEqualTo(expected);
  }

  @Test
  void blamesNobodyForWhatNoReadingShows() {
    TestLife life = new TestLife().then(60, 4).then(90, 12).then(60, 4);
    long[] before = {minute(0).getEpochSecond(), minute(50).getEpochSecond()};
    Visibility dark = new Visibility(before, 900, List.of(), List.of());

    assertThat(named(life.life(), dark, "COLD_HOLD_HIGH"))
        .containsExactly("COLD_HOLD_HIGH POSSIBLE");
  }

  @Test
  void toleratesWhatASensorThatLiesMakesOfAHealthyUnit() {
    TestLife life = new TestLife().then(300, 4);
    SensorStuck stuck = new SensorStuck(minute(60).getEpochSecond(), minute(200).getEpochSecond());
    Visibility lie = new Visibility(new long[0], 900, List.of(stuck), List.of());

    assertThat(named(life.life(), lie, "COLD_HOLD_HIGH"))
        .containsExactly("COLD_HOLD_HIGH POSSIBLE");
  }

  /** Once it goes on for longer than any habit may, and never of a healthy unit. */
  @ParameterizedTest(name = "{1} min, {0} minutes after noon, {2}")
  @CsvSource({
    "600, 90, SICK, COLD_WARMING CERTAIN COLD_WARMING POSSIBLE",
    "600, 90, ORDINARY, COLD_WARMING POSSIBLE",
    "600, 45, SICK, COLD_WARMING POSSIBLE",
    "60, 20, SICK, COLD_WARMING POSSIBLE",
    "60, 90, SICK, COLD_WARMING CERTAIN COLD_WARMING POSSIBLE"
  })
  void asksForAnEarlyWarningOfATroubleThatNothingExcuses(
      int after, int minutes, Circumstance circumstance, String expected) {
    TestLife life = new TestLife().then(after, 4).then(minutes, 10, 5, circumstance).then(60, 4);

    assertThat(String.join(" ", named(life, "COLD_WARMING"))).isEqualTo(expected);
  }

  private static List<String> named(TestLife life, String ruleId) {
    return named(life.life(), life.seen(), ruleId);
  }

  private static List<String> named(Life life, Visibility visibility, String ruleId) {
    return findings(life, visibility, DeviceKind.FRIDGE, ruleId).stream()
        .map(finding -> finding.ruleId() + " " + finding.certainty())
        .toList();
  }

  private static List<ExpectedFinding> findings(TestLife life, DeviceKind kind, String ruleId) {
    return findings(life.life(), life.seen(), kind, ruleId);
  }

  private static List<ExpectedFinding> findings(
      Life life, Visibility visibility, DeviceKind kind, String ruleId) {
    EffectiveRule rule = TestLife.rule(kind, ruleId);
    SimulatedDevice device = TestLife.device(kind);
    return LimitFacts.judge(rule, device, life, new Course(rule, device, life, visibility));
  }
}
