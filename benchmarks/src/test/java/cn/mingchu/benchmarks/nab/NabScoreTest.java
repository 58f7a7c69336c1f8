package cn.mingchu.benchmarks.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.mingchu.benchmarks.nab.LabelledSeries.Window;
import cn.mingchu.launcher.series.Series;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NabScoreTest {

  private static final int ROWS = 1_000;

  private static final List<LabelledSeries> CORPUS =
      List.of(
          new LabelledSeries(
              "group/a.csv",
              new Series(Path.of("a.csv"), List.of(), 0),
              List.of(new Window(300, 399), new Window(700, 799))));

  private final double[] scores = new double[ROWS];

  @Test
  void sayingNothingIsWorthNothing() {
    assertThat(best()).isEqualTo(new NabScore(0, 1.1, 0, 2, 0));
  }

  @Test
  void findingEachWindowAtItsFirstRowIsPerfect() {
    scores[300] = 0.9;
    scores[700] = 0.8;

    assertThat(best()).isEqualTo(new NabScore(100, 0.8, 2, 0, 0));
  }

  @Test
  void aLateFindIsWorthLess() {
    scores[300] = 0.9;
    scores[750] = 0.9;

    // From NAB's sigmoid: at the middle of a window 2 / (1 + e^-2.5) - 1, over 2 / (1 + e^-5) - 1.
    assertThat(best().normalised()).isCloseTo(100 * (4 - 1 + 0.8595) / 4, within(0.1));
  }

  @Test
  void aFalseAlarmFarFromAWindowCostsItsFullPrice() {
    scores[200] = 0.9;
    scores[300] = 0.9;
    scores[700] = 0.9;

    assertThat(best().normalised()).isCloseTo(100 - 100 * 0.11 / 4, within(1e-9));
    assertThat(NabScore.best(CORPUS, List.of(scores), NabProfile.REWARD_LOW_FP).normalised())
        .isCloseTo(100 - 100 * 0.22 / 4, within(1e-9));
  }

  @Test
  void aFalseAlarmShortlyBehindAWindowCostsLess() {
    scores[300] = 0.9;
    scores[700] = 0.9;
    scores[801] = 0.9;

    assertThat(best().normalised()).isBetween(99.7, 99.99);
  }

  @Test
  void theProbationIsNotJudged() {
    scores[149] = 0.9;
    scores[300] = 0.9;
    scores[700] = 0.9;

    assertThat(best().falseAlarms()).isZero();
  }

  @Test
  void takesTheThresholdThatIsBestForAll() {
    scores[300] = 0.6;
    scores[700] = 0.6;
    for (int row = 500; row < 600; row++) {
      scores[row] = 0.5;
    }

    assertThat(best()).isEqualTo(new NabScore(100, 0.6, 2, 0, 0));
    assertThat(NabScore.at(0.5, CORPUS, List.of(scores), NabProfile.STANDARD).falseAlarms())
        .isEqualTo(100);
  }

  private NabScore best() {
    return NabScore.best(CORPUS, List.of(scores), NabProfile.STANDARD);
  }
}
