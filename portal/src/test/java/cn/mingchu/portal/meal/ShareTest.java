package cn.mingchu.portal.meal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

  @ParameterizedTest
  @CsvSource({
    "0, 350000, 0.0",
    "11900, 350000, 3.4",
    "35000, 350000, 10.0",
    "35175, 350000, 10.1",
    "350000, 350000, 100.0",
    "2, 1, 200.0"
  })
  void isToldToATenthOfAPerCent(long part, long whole, String percent) {
    assertThat(new Share(part, whole).percent()).hasToString(percent);
  }

  @Test
  void isNoneOfNothing() {
    assertThat(new Share(0, 0).percent()).isNull();
    assertThat(new Share(500, 0).percent()).isNull();
  }
}
