package cn.mingchu.schemas.code;

import java.util.Optional;

/**
 * Number of a food-operation licence 食品经营许可证: JY and 14 digits, the last a check digit by GB/T
 * 17710 (MOD 11,10).
 */
public final class FoodLicence {

  /** First digit of the number: who operates. */
  public enum Business {
    SALES('1'),
    CATERING('2'),
    UNIT_CANTEEN('3');

    private final char digit;

    Business(char digit) {
      this.digit = digit;
    }
  }

  private static final String PREFIX = "JY";
  private static final String BUSINESSES = "123";
  private static final String DIGITS = "0123456789";
  private static final int LENGTH = 16;
  private static final int NUMBER = 2;
  private static final int CHECK = 15;
  private static final int LARGEST_SERIAL = 999_999;

  private FoodLicence() {}

  /** One sentence about the first thing that is wrong with it; empty when it is valid. */
  public static Optional<String> problem(String value) {
    WrittenCode code = new WrittenCode("food licence", value);
    return code.wrongLength(LENGTH)
        .or(() -> code.wrongCharacter(0, 1, PREFIX.substring(0, 1)))
        .or(() -> code.wrongCharacter(1, NUMBER, PREFIX.substring(1)))
        .or(() -> code.wrongCharacter(NUMBER, NUMBER + 1, BUSINESSES))
        .or(() -> code.wrongCharacter(NUMBER + 1, LENGTH, DIGITS))
        .or(() -> code.wrongCheckDigit("", CHECK, checkDigit(value.substring(NUMBER, CHECK))));
  }

  public static boolean isValid(String value) {
    return problem(value).isEmpty();
  }

  /** The valid number of a business in a county. */
  public static String of(Business business, String countyCode, int serial) {
    if (!countyCode.matches("[0-9]{6}")) {
      throw new IllegalArgumentException("county code '" + countyCode + "' is not 6 digits");
    }
    if (serial < 0 || serial > LARGEST_SERIAL) {
      throw new IllegalArgumentException(
          "serial " + serial + " is not between 0 and " + LARGEST_SERIAL);
    }
    String digits = "%c%s%06d".formatted(business.digit, countyCode, serial);
    return PREFIX + digits + checkDigit(digits);
  }

  /** The check digit of a row of digits by MOD 11,10. */
  public static char checkDigit(String digits) {
    int product = 10;
    for (int i = 0; i < digits.length(); i++) {
      int value = DIGITS.indexOf(digits.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException(
            "'%c' in '%s' is not a digit".formatted(digits.charAt(i), digits));
      }
      int sum = (product + value) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (char) ('0' + (11 - product) % 10);
  }
}
