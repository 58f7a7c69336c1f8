package cn.mingchu.portal.account;

import cn.mingchu.portal.settings.PortalSettings;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Which passwords are good enough.
 *
 * <p>Defaults of ours: GB/T 22239 asks for complexity and names no number.
 *
 * @param length the least number of characters
 * @param kinds of how many of the four kinds it has to have some: small letters, capital letters,
 *     digits, others
 */
record PasswordRule(int length, int kinds) {

  /** Longer ones would only cost time. */
  private static final int LONGEST = 256;

  static PasswordRule of(PortalSettings.Access settings) {
    return new PasswordRule(settings.passwordLength(), settings.passwordKinds());
  }

  /** What is wrong with a password; empty where nothing is. Never repeats the password. */
  Optional<String> objection(String login, CharSequence password) {
    if (password.length() < length || password.length() > LONGEST) {
      return Optional.of(
          "a password has %d to %d characters, this one has %d"
              .formatted(length, LONGEST, password.length()));
    }
    if (kinds(password) < kinds) {
      return Optional.of(
          "a password has some of %d of these: small letters, capital letters, digits, others"
              .formatted(kinds));
    }
    if (password.toString().toLowerCase(Locale.ROOT).contains(login)) {
      return Optional.of("a password does not contain the login");
    }
    return Optional.empty();
  }

  private static long kinds(CharSequence password) {
    IntPredicate others = character -> !Character.isLetterOrDigit(character);
    // Letters that are neither small nor capital, such as Han, are a kind of their own like signs.
    IntPredicate unCased =
        character ->
            Character.isLetter(character)
                && !Character.isLowerCase(character)
                && !Character.isUpperCase(character);
    return Stream.<IntPredicate>of(
            Character::isLowerCase, Character::isUpperCase, Character::isDigit, others.or(unCased))
        .filter(kind -> password.codePoints().anyMatch(kind))
        .count();
  }
}
