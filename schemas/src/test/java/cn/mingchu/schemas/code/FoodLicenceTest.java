package cn.mingchu.schemas.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.schemas.code.FoodLicence.Business;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoodLicenceTest {

  @ParameterizedTest
  @ValueSource(strings = {"JY35117020000011", "JY15308250014109"})
  void acceptsTheNumbersOfTheReference(String number) {
    assertThat(FoodLicence.problem(number)).isEmpty();
    assertThat(FoodLicence.isValid(number)).isTrue();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({"0794, 5", "1530825001410, 9", "3511702000001, 1"})
  void findsTheCheckDigitsOfTheReference(String digits, char check) {
    assertThat(FoodLicence.checkDigit(digits)).isEqualTo(check);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JY35117020000011", "JY15308250014109"})
  void refusesEveryCorruptionOfOneCharacter(String number) {
    for (int i = 0; i < number.length(); i++) {
      for (char other : "0123456789JYSCjy ０".toCharArray()) {
        if (other != number.charAt(i)) {
          String corrupted = number.substring(0, i) + other + number.substring(i + 1);
          assertThat(FoodLicence.isValid(corrupted)).as(corrupted).isFalse();
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JY3511702000001    | food licence 'JY3511702000001' has 15 characters, not 16
          QS511702000001     | food licence 'QS511702000001' has 14 characters, not 16
          SC35117020000011   | food licence 'SC35117020000011' has 'S' at position 1, where one of J belongs
          JC35117020000011   | food licence 'JC35117020000011' has 'C' at position 2, where one of Y belongs
          JY45117020000011   | food licence 'JY45117020000011' has '4' at position 3, where one of 123 belongs
          JY3511702000A011   | food licence 'JY3511702000A011' has 'A' at position 13, where one of 0123456789 belongs
          JY35117020000012   | food licence 'JY35117020000012' has the check digit '2' at position 16, expected '1'
          """)
  void saysWhatIsWrong(String number, String problem) {
    assertThat(FoodLicence.problem(number)).contains(problem);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void makesValidNumbers(long seed) {
    Random random = new Random(seed);
    for (Business business : Business.values()) {
      for (int i = 0; i < 100; i++) {
        String number = FoodLicence.of(business, "511702", random.nextInt(1_000_000));

        assertThat(FoodLicence.problem(number)).isEmpty();
      }
    }
  }

  @Test
  void makesTheNumberOfTheReference() {
    assertThat(FoodLicence.of(Business.UNIT_CANTEEN, "511702", 1)).isEqualTo("JY35117020000011");
  }

  @Test
  void makesNoNumberOfImpossibleParts() {
    assertThatThrownBy(() -> FoodLicence.of(Business.SALES, "5117", 1))
        .hasMessage("county code '5117' is not 6 digits");
    assertThatThrownBy(() -> FoodLicence.of(Business.SALES, "511702", 1_000_000))
        .hasMessage("serial 1000000 is not between 0 and 999999");
  }
}
