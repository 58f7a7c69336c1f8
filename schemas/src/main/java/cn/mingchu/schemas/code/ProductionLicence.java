package cn.mingchu.schemas.code;

import java.util.Optional;

/**
 * Number of a food-production licence 食品生产许可证: SC and 14 digits, which are three for the kind of
 * food, six for the county, four for the serial, and a check digit by GB/T 17710 (MOD 11,10).
 */
public final class ProductionLicence {

  private static final String PREFIX = "SC";

  /** Food, or an additive to it. */
  private static final String PRODUCTS = "12";

  private static final String DIGITS = "0123456789";
  private static final int LENGTH = 16;
  private static final int NUMBER = 2;
  private static final int CHECK = 15;
  private static final int LARGEST_SERIAL = 9_999;

  private ProductionLicence() {}

  /** One sentence about the first thing that is wrong with it; empty when it is valid. */
  public static Optional<String> problem(String value) {
    WrittenCode code = new WrittenCode("production licence", value);
    return code.wrongLength(LENGTH)
        .or(() -> code.wrongCharacter(0, 1, PREFIX.substring(0, 1)))
        .or(() -> code.wrongCharacter(1, NUMBER, PREFIX.substring(1)))
        .or(() -> code.wrongCharacter(NUMBER, NUMBER + 1, PRODUCTS))
        .or(() -> code.wrongCharacter(NUMBER + 1, LENGTH, DIGITS))
        .or(
            () ->
                code.wrongCheckDigit(
                    "", CHECK, FoodLicence.checkDigit(value.substring(NUMBER, CHECK))));
  }

  /** Whether nothing is wrong with it. */
  public static boolean isValid(String value) {
    return problem(value).isEmpty();
  }

  /**
   * The valid number of a maker in a county.
   *
   * @param category three digits, the first 1 for food or 2 for additives, such as 104 for meat
   *     products
   * @param serial 0 to 9,999
   */
  public static String of(String category, String countyCode, int serial) {
    if (!category.matches("[12][0-9]{2}")) {
      throw new IllegalArgumentException("category '" + category + "' is not 1 or 2 and 2 digits");
    }
    if (!countyCode.matches("[0-9]{6}")) {
      throw new IllegalArgumentException("county code '" + countyCode + "' is not 6 digits");
    }
    if (serial < 0 || serial > LARGEST_SERIAL) {
      throw new IllegalArgumentException(
          "serial " + serial + " is not between 0 and " + LARGEST_SERIAL);
    }
    String digits = "%s%s%04d".formatted(category, countyCode, serial);
    return PREFIX + digits + FoodLicence.checkDigit(digits);
  }
}
