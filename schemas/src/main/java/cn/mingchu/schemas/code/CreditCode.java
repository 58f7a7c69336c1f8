package cn.mingchu.schemas.code;

import java.util.Optional;

/**
 * Unified social credit code 统一社会信用代码: GB 32100, with the organisation code of GB 11714 inside.
 *
 * <p>It has two check digits, and both are checked: its own and that of the organisation code.
 */
public final class CreditCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String DIGITS = "0123456789";
  private static final int LENGTH = 18;
  private static final int REGION = 2;
  private static final int ORGANISATION = 8;
  private static final int ORGANISATION_CHECK = 16;
  private static final int CHECK = 17;
  private static final int MODULUS = 31;
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private CreditCode() {}

  /** One sentence about the first thing that is wrong with it; empty when it is valid. */
  public static Optional<String> problem(String value) {
    WrittenCode code = new WrittenCode("credit code", value);
    return code.wrongLength(LENGTH)
        .or(() -> code.wrongCharacter(0, REGION, ALPHABET))
        .or(() -> code.wrongCharacter(REGION, ORGANISATION, DIGITS))
        .or(() -> code.wrongCharacter(ORGANISATION, LENGTH, ALPHABET))
        .or(
            () ->
                code.wrongCheckDigit(
                    "of the organisation code ",
                    ORGANISATION_CHECK,
                    organisationCheckDigit(value.substring(ORGANISATION, ORGANISATION_CHECK))))
        .or(() -> code.wrongCheckDigit("", CHECK, checkDigit(value.substring(0, CHECK))));
  }

  public static boolean isValid(String value) {
    return problem(value).isEmpty();
  }

  /**
   * A valid code from its parts.
   *
   * @param registration registering department, type and the six digits of the region
   * @param organisation the first eight characters of the organisation code
   */
  public static String of(String registration, String organisation) {
    String unchecked = registration + organisation + organisationCheckDigit(organisation);
    String code = unchecked + checkDigit(unchecked);
    problem(code)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem);
            });
    return code;
  }

  /** The last character of a code, from the 17 before it (GB 32100). */
  public static char checkDigit(String first17) {
    requireLength("a credit code without its check digit", first17, CHECK);
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < CHECK; i++) {
      int value = ALPHABET.indexOf(first17.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException(
            "'%c' in '%s' is not one of %s".formatted(first17.charAt(i), first17, ALPHABET));
      }
      sum += weight * value;
      weight = weight * 3 % MODULUS;
    }
    return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }

  /** The last character of an organisation code, from the eight before it (GB 11714). */
  public static char organisationCheckDigit(String first8) {
    requireLength("an organisation code without its check digit", first8, 8);
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      int value = Character.digit(first8.charAt(i), 36);
      if (value < 0) {
        throw new IllegalArgumentException(
            "'%c' in '%s' is not a digit or letter".formatted(first8.charAt(i), first8));
      }
      sum += ORGANISATION_WEIGHTS[i] * value;
    }
    int check = 11 - sum % 11;
    return switch (check) {
      case 10 -> 'X';
      case 11 -> '0';
      default -> (char) ('0' + check);
    };
  }

  private static void requireLength(String what, String value, int length) {
    if (value.length() != length) {
      throw new IllegalArgumentException(
          "%s has %d characters, '%s' has %d".formatted(what, length, value, value.length()));
    }
  }
}
