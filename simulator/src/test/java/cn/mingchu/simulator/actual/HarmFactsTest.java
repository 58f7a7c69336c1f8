package cn.mingchu.simulator.actual;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.simulator.truth.Certainty;
import cn.mingchu.simulator.truth.ExpectedFinding;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarmFactsTest {

  /** A day may bring three degree-hours above 8 °C. */
  @ParameterizedTest(name = "{0} times {1} min at {2} °C: {3}")
  @CsvSource({
    "7, 20, 11.0, CERTAIN POSSIBLE",
    "4, 20, 11.0, POSSIBLE",
    "2, 10, 11.0, ''",
    "12, 20, 8.7, CERTAIN POSSIBLE",
    "12, 20, 8.3, POSSIBLE"
  })
  void addsUpTheSpellsOfADay(int times, int minutes, double celsius, String expected) {
    TestLife life = spells(times, minutes, celsius, 60);

    assertThat(named(judge(life, List.of()))).isEqualTo(expected);
  }

  @Test
  void forgetsWhatLiesFurtherBackThanADay() {
    assertThat(named(judge(spells(7, 20, 11, 8 * 60), List.of()))).doesNotContain("CERTAIN");
  }

  @Test
  void isDueWithTheSpellThatIsTooMuch() {
    ExpectedFinding certain = judge(spells(7, 20, 11.3, 60), List.of()).get(0);

    // 1.1 degree-hours a spell: the third one reaches three with its fifteenth minute.
    assertThat(certain.decided()).isEqualTo(TestLife.minute(60 + 2 * 80 + 14));
    assertThat(certain.from()).isEqualTo(certain.decided());
  }

  @Test
  void needsNotSayAgainWhatALimitTellsOf() {
    TestLife life = spells(7, 20, 11, 60);
    ExpectedFinding told =
        new ExpectedFinding(
            "COLD_HOLD_HIGH", "fridge", TestLife.NOON, null, TestLife.NOON, Certainty.POSSIBLE);

    assertThat(named(judge(life, List.of(told)))).isEqualTo("POSSIBLE");
  }

  private static TestLife spells(int times, int minutes, double celsius, int pause) {
    TestLife life = new TestLife().then(60, 4);
    for (int i = 0; i < times; i++) {
      life.then(minutes, celsius).then(pause, 4);
    }
    return life;
  }

  private static String named(List<ExpectedFinding> findings) {
    return String.join(
        " ", findings.stream().map(finding -> finding.certainty().name()).distinct().toList());
  }

  private static List<ExpectedFinding> judge(TestLife made, List<ExpectedFinding> otherwise) {
    EffectiveRule rule = TestLife.rule(DeviceKind.FRIDGE, "COLD_HOLD_HARM");
    SimulatedDevice device = TestLife.device(DeviceKind.FRIDGE);
    Life life = made.life();
    return HarmFacts.judge(
        rule, device, life, new Course(rule, device, life, made.seen()), otherwise);
  }
}
