package cn.mingchu.schemas.code;

import cn.mingchu.schemas.event.SchoolType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Institution code of a school 学校(机构)标识码: two digits for the type, two for the province, six for
 * the serial.
 *
 * <p>It has no check digit: a valid code need not exist.
 */
public final class SchoolCode {

  private static final String DIGITS = "0123456789";
  private static final int LENGTH = 10;
  private static final int PROVINCE = 2;
  private static final int SERIAL = 4;
  private static final int LARGEST_SERIAL = 999_999;
  private static final List<String> TYPES =
      List.of(
          "11", "21", "22", "31", "32", "33", "34", "35", "36", "37", "41", "42", "51", "91", "92",
          "93");
  private static final Pattern PROVINCES =
      Pattern.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82");

  private SchoolCode() {}

  /** One sentence about the first thing that is wrong with it; empty when it is valid. */
  public static Optional<String> problem(String value) {
    WrittenCode code = new WrittenCode("school code", value);
    return code.wrongLength(LENGTH)
        .or(() -> code.wrongCharacter(0, LENGTH, DIGITS))
        .or(() -> unknownType(code))
        .or(() -> unknownProvince(code));
  }

  public static boolean isValid(String value) {
    return problem(value).isEmpty();
  }

  /** The kind of school that a valid code names. */
  public static SchoolType type(String code) {
    problem(code)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem);
            });
    return switch (code.substring(0, PROVINCE)) {
      case "11" -> SchoolType.KINDERGARTEN;
      case "21" -> SchoolType.PRIMARY;
      case "31" -> SchoolType.JUNIOR_MIDDLE;
      case "34" -> SchoolType.SENIOR_MIDDLE;
      case "32", "36" -> SchoolType.VOCATIONAL;
      case "51" -> SchoolType.SPECIAL_EDUCATION;
      case "41" -> SchoolType.UNIVERSITY;
      default -> SchoolType.OTHER_SCHOOL;
    };
  }

  /**
   * The code of a school.
   *
   * @param type one that has a two-digit type of its own, so not OTHER_SCHOOL
   * @param provinceCode two digits
   */
  public static String of(SchoolType type, String provinceCode, int serial) {
    if (!PROVINCES.matcher(provinceCode).matches()) {
      throw new IllegalArgumentException("'" + provinceCode + "' is not a province");
    }
    if (serial < 0 || serial > LARGEST_SERIAL) {
      throw new IllegalArgumentException(
          "serial " + serial + " is not between 0 and " + LARGEST_SERIAL);
    }
    return "%s%s%06d".formatted(digits(type), provinceCode, serial);
  }

  private static String digits(SchoolType type) {
    return switch (type) {
      case KINDERGARTEN -> "11";
      case PRIMARY -> "21";
      case JUNIOR_MIDDLE -> "31";
      case SENIOR_MIDDLE -> "34";
      case VOCATIONAL -> "36";
      case SPECIAL_EDUCATION -> "51";
      case UNIVERSITY -> "41";
      case OTHER_SCHOOL ->
          throw new IllegalArgumentException("OTHER_SCHOOL has no two-digit type of its own");
    };
  }

  private static Optional<String> unknownType(WrittenCode code) {
    String type = code.value().substring(0, PROVINCE);
    return TYPES.contains(type)
        ? Optional.empty()
        : code.problem("begins with '%s', which is not a type of school %s".formatted(type, TYPES));
  }

  private static Optional<String> unknownProvince(WrittenCode code) {
    String province = code.value().substring(PROVINCE, SERIAL);
    return PROVINCES.matcher(province).matches()
        ? Optional.empty()
        : code.problem(
            "has '%s' at positions 3 and 4, which is not a province".formatted(province));
  }
}
