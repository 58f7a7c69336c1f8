package cn.mingchu.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

  private static final PasswordRule RULE = new PasswordRule(12, 3);

  @ParameterizedTest
  @ValueSource(
      strings = {"Abcdefghijk1", "abcdefghij-1", "ABCDEFGHIJ-1", "厨房abcdefgh12", "Abc defghijk"})
  void takesTwelveCharactersOfThreeKinds(String password) {
    assertThat(RULE.objection("zhang", password)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcdefghijk1", "ABCDEFGHIJK1", "123456789-12", "Abcdefghijkl"})
  void refusesTwoKinds(String password) {
    assertThat(RULE.objection("zhang", password)).isPresent();
  }

  @Test
  void refusesOneCharacterTooFew() {
    assertThat(RULE.objection("zhang", "Abcdefghij1"))
        .contains("a password has 12 to 256 characters, this one has 11");
  }

  @Test
  void refusesOneCharacterTooMany() {
    assertThat(RULE.objection("zhang", "Ab1" + "x".repeat(253))).isEmpty();
    assertThat(RULE.objection("zhang", "Ab1" + "x".repeat(254))).isPresent();
  }

  @Test
  void refusesTheLoginInWhateverLetters() {
    assertThat(RULE.objection("zhang", "My-ZHANG-2026"))
        .contains("a password does not contain the login");
  }
}
