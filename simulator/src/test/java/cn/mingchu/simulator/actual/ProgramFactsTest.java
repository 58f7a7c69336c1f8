package cn.mingchu.simulator.actual;

import static cn.mingchu.simulator.actual.TestLife.minute;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.truth.ExpectedFinding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramFactsTest {

  /** Steam has to hold 100 °C for ten minutes; sensors may be off by one degree. */
  @ParameterizedTest(name = "{0} min at {1} °C: {2}")
  @CsvSource({
    "20, 104.0, ''",
    "10, 104.0, POSSIBLE",
    "8, 104.0, POSSIBLE",
    "5, 104.0, CERTAIN",
    "20, 100.5, POSSIBLE",
    "20, 99.5, POSSIBLE",
    "20, 98.5, CERTAIN"
  })
  void tellsWhatAProgramReallyHeld(int minutes, double celsius, String expected) {
    TestLife life =
        new TestLife().then(10, 30).then(6, 70).then(minutes, celsius).then(6, 70).then(10, 30);

    assertThat(named(judge(life, life.seen()))).isEqualTo(expected);
  }

  @Test
  void isDueWhenTheProgramEnds() {
    TestLife life = new TestLife().then(10, 30).then(5, 104).then(10, 30);

    ExpectedFinding finding = judge(life, life.seen()).get(0);

    assertThat(finding.from()).isEqualTo(minute(10));
    assertThat(finding.decided()).isEqualTo(minute(15));
  }

  @Test
  void blamesNobodyForAProgramOfWhichPartWasNotSeen() {
    TestLife life = new TestLife().then(60, 30).then(5, 104).then(10, 30);
    long[] before = {minute(0).getEpochSecond(), minute(10).getEpochSecond()};

    assertThat(named(judge(life, new Visibility(before, 900, List.of(), List.of()))))
        .isEqualTo("POSSIBLE");
  }

  @Test
  void doesNotJudgeAProgramThatStillRuns() {
    TestLife life = new TestLife().then(10, 30).then(5, 104);

    assertThat(judge(life, life.seen())).isEmpty();
  }

  private static String named(List<ExpectedFinding> findings) {
    return String.join(" ", findings.stream().map(one -> one.certainty().name()).toList());
  }

  private static List<ExpectedFinding> judge(TestLife life, Visibility visibility) {
    return ProgramFacts.judge(
        TestLife.rule(DeviceKind.STEAM_DISINFECTOR, "DISINFECT_STEAM"),
        TestLife.device(DeviceKind.STEAM_DISINFECTOR),
        life.life(),
        visibility);
  }
}
