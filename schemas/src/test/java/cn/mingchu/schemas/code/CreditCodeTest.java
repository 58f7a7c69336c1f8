package cn.mingchu.schemas.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @ParameterizedTest
  @ValueSource(strings = {"11370323004223252G", "11340705MB0T68845E", "91350100M000100Y43"})
  void acceptsRealCodes(String code) {
    assertThat(CreditCode.problem(code)).isEmpty();
    assertThat(CreditCode.isValid(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"11370323004223252G", "11340705MB0T68845E", "91350100M000100Y43"})
  void refusesEveryCorruptionOfOneCharacter(String code) {
    for (int i = 0; i < code.length(); i++) {
      for (char other : (ALPHABET + "IOSVZa '，").toCharArray()) {
        if (other != code.charAt(i)) {
          String corrupted = code.substring(0, i) + other + code.substring(i + 1);
          assertThat(CreditCode.isValid(corrupted)).as(corrupted).isFalse();
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                  | credit code '' has 0 characters, not 18
          11370323004223252   | credit code '11370323004223252' has 17 characters, not 18
          11370323004223252GG | credit code '11370323004223252GG' has 19 characters, not 18
          I1370323004223252G  | credit code 'I1370323004223252G' has 'I' at position 1, where one of 0123456789ABCDEFGHJKLMNPQRTUWXY belongs
          11A70323004223252G  | credit code '11A70323004223252G' has 'A' at position 3, where one of 0123456789 belongs
          11370323004223252g  | credit code '11370323004223252g' has 'g' at position 18, where one of 0123456789ABCDEFGHJKLMNPQRTUWXY belongs
          11370323004223262G  | credit code '11370323004223262G' has the check digit '2' of the organisation code at position 17, expected '0'
          11370323004223252H  | credit code '11370323004223252H' has the check digit 'H' at position 18, expected 'G'
          """)
  void saysWhatIsWrong(String code, String problem) {
    assertThat(CreditCode.problem(code)).contains(problem);
  }

  @Test
  void quotesOnlyTheBeginningOfAnEndlessCode() {
    assertThat(CreditCode.problem("9".repeat(5_000_000)).orElseThrow())
        .isEqualTo("credit code '" + "9".repeat(40) + "…' has 5000000 characters, not 18");
  }

  @Test
  void findsTheCheckDigitsOfTheReference() {
    assertThat(CreditCode.organisationCheckDigit("00422325")).isEqualTo('2');
    assertThat(CreditCode.organisationCheckDigit("MB0T6884")).isEqualTo('5');
    assertThat(CreditCode.checkDigit("11370323004223252")).isEqualTo('G');
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void makesValidCodes(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      String organisation = "%08d".formatted(random.nextInt(100_000_000));

      assertThat(CreditCode.problem(CreditCode.of("12511702", organisation))).isEmpty();
    }
  }

  @Test
  void makesNoCodeOfImpossibleParts() {
    assertThatThrownBy(() -> CreditCode.of("12511702", "0042232"))
        .hasMessage(
            "an organisation code without its check digit has 8 characters, '0042232' has 7");
    assertThatThrownBy(() -> CreditCode.of("1251170", "00422325"))
        .hasMessageContaining("'1251170004223252' has 16");
    assertThatThrownBy(() -> CreditCode.of("12AB1702", "00422325"))
        .hasMessageContaining("has 'A' at position 3");
  }
}
