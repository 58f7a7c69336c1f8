package cn.mingchu.jobs.kitchen.learned;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MedianTest {

  @Test
  void liesInTheMiddleOfWhatIsKnown() {
    assertThat(Median.of(9, 1, 2)).isEqualTo(2);
    assertThat(Median.of(9, 1, 2, 4)).isEqualTo(3);
    assertThat(Median.of(Double.NaN, 9, 1, Double.NaN, 2)).isEqualTo(2);
    assertThat(Median.of()).isNaN();
    assertThat(Median.of(Double.NaN)).isNaN();
  }
}
