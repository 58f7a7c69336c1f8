package cn.mingchu.connectors.epcis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "0401234511111, 8", // a GTIN-14
    "690123456789, 2", // a GTIN-13 of China
    "401234500005, 4", // a GLN
    "04012345000000333, 8" // an SSCC
  })
  void findsTheDigitOfEachLength(String digits, char check) {
    assertThat(CheckDigit.of(digits)).isEqualTo(check);
    assertThat(CheckDigit.ends(digits + check)).isTrue();
    assertThat(CheckDigit.ends(digits + (char) ('0' + (check - '0' + 1) % 10))).isFalse();
  }

  @Test
  void refusesWhatIsNoDigit() {
    assertThatThrownBy(() -> CheckDigit.of("12a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'a' in '12a' is not a digit");
  }
}
