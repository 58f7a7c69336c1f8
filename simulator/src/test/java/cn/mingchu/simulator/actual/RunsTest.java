package cn.mingchu.simulator.actual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"'......', ''", "'..##.#', 2-4 5-6", "'######', 0-6"})
  void findsWhatGoesOnWithoutABreak(String steps, String expected) {
    assertThat(named(Runs.of(steps.length(), step -> steps.charAt(step) == '#')))
        .isEqualTo(expected);
  }

  @Test
  void widensARunAsFarAsSomethingWiderGoes() {
    String wider = "..+++++..+";

    assertThat(
            named(Runs.widened(List.of(new Runs.Run(4, 5)), 10, step -> wider.charAt(step) == '+')))
        .isEqualTo("2-7");
  }

  @Test
  void makesOneOfTwoThatAreInTheSameWiderRun() {
    List<Runs.Run> two = List.of(new Runs.Run(3, 4), new Runs.Run(6, 7));

    assertThat(named(Runs.widened(two, 10, step -> step >= 2 && step < 8))).isEqualTo("2-8");
    assertThat(named(Runs.widened(two, 10, step -> step == 3 || step == 6))).isEqualTo("3-4 6-7");
  }

  private static String named(List<Runs.Run> runs) {
    return String.join(" ", runs.stream().map(run -> run.from() + "-" + run.to()).toList());
  }
}
