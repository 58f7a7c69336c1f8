package cn.mingchu.schemas.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionLicenceTest {

  @Test
  void makesAValidNumber() {
    String number = ProductionLicence.of("104", "511702", 7);

    assertThat(number).startsWith("SC1045117020007").hasSize(16);
    assertThat(ProductionLicence.problem(number)).isEmpty();
    assertThat(ProductionLicence.isValid(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SC10633018300056", "SC12311010800012"})
  void refusesEveryCorruptionOfOneCharacter(String number) {
    assertThat(ProductionLicence.isValid(number)).isTrue();
    for (int i = 0; i < number.length(); i++) {
      for (char other : "0123456789JYSCsc ０".toCharArray()) {
        if (other != number.charAt(i)) {
          String corrupted = number.substring(0, i) + other + number.substring(i + 1);
          assertThat(ProductionLicence.isValid(corrupted)).as(corrupted).isFalse();
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SC1063301830005   | production licence 'SC1063301830005' has 15 characters, not 16
          JY10633018300056  | production licence 'JY10633018300056' has 'J' at position 1, where one of S belongs
          SY10633018300056  | production licence 'SY10633018300056' has 'Y' at position 2, where one of C belongs
          SC30633018300056  | production licence 'SC30633018300056' has '3' at position 3, where one of 12 belongs
          SC10633018300057  | production licence 'SC10633018300057' has the check digit '7' at position 16, expected '6'
          """)
  void saysWhatIsWrong(String number, String problem) {
    assertThat(ProductionLicence.problem(number)).contains(problem);
  }

  @Test
  void makesNoNumberOfImpossibleParts() {
    assertThatThrownBy(() -> ProductionLicence.of("304", "511702", 1))
        .hasMessage("category '304' is not 1 or 2 and 2 digits");
    assertThatThrownBy(() -> ProductionLicence.of("104", "5117", 1))
        .hasMessage("county code '5117' is not 6 digits");
    assertThatThrownBy(() -> ProductionLicence.of("104", "511702", 10_000))
        .hasMessage("serial 10000 is not between 0 and 9999");
  }
}
