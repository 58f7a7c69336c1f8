package cn.mingchu.portal.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GapCauseTest {

  @Test
  void namesWhatIsMissingAndLeadsToTheMeals() {
    assertThat(GapCause.in("gap 2151000001 MEAT 1772423100000"))
        .hasValue(new GapCause("2151000001", "MEAT"));
    assertThat(new GapCause("2151000001", "MEAT").path()).isEqualTo("/school/2151000001/meals");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "gap", "gap 2151000001 MEAT", "gap a b c d", "meal 2151000001 lunch-1 MEAT"})
  void namesNothingInAnyOtherCause(String cause) {
    assertThat(GapCause.in(cause)).isEmpty();
  }
}
