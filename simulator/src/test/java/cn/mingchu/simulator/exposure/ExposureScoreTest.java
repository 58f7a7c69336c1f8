package cn.mingchu.simulator.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExposureScoreTest {

  private static final ExpectedExposure DISH = exposure("dish@school", 40);
  private static final ExpectedExposure MEAL = exposure("meal@school", 30);
  private static final ExposureTruth TRUTH = new ExposureTruth(List.of(DISH, MEAL));

  @Test
  void isPerfectWhenAllIsToldToTheGram() {
    ExposureScore score = ExposureScore.of(TRUTH, List.of(MEAL, DISH, exposure("none@school", 0)));

    assertThat(score.isPerfect()).isTrue();
    assertThat(score.expected()).isEqualTo(2);
    assertThat(score.found()).containsExactly(DISH, MEAL);
  }

  @Test
  void tellsMissingExtraAndDifferentApart() {
    ExpectedExposure different = exposure("dish@school", 41);
    ExpectedExposure extra = exposure("other@school", 1);

    ExposureScore score = ExposureScore.of(TRUTH, List.of(different, extra));

    assertThat(score.isPerfect()).isFalse();
    assertThat(score.found()).isEmpty();
    assertThat(score.missing()).containsExactly(MEAL);
    assertThat(score.extra()).containsExactly(extra);
    assertThat(score.different()).containsExactly(different);
  }

  private static ExpectedExposure exposure(String node, long grams) {
    return new ExpectedExposure("recall", node, grams, grams, grams, 0, 0, 0);
  }
}
