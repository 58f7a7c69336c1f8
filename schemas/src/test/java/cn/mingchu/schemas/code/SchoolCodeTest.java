package cn.mingchu.schemas.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.schemas.event.SchoolType;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchoolCodeTest {

  /** As written in the domain reference, §10. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "^(11|2[12]|3[1-7]|4[12]|51|9[123])"
              + "(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)\\d{6}$");

  @Test
  void acceptsTheSampleOfTheReference() {
    assertThat(SchoolCode.problem("1144000501")).isEmpty();
    assertThat(SchoolCode.isValid("1144000501")).isTrue();
    assertThat(SchoolCode.type("1144000501")).isEqualTo(SchoolType.KINDERGARTEN);
  }

  @Test
  void agreesWithTheReferenceOnEveryTypeAndProvince() {
    for (int start = 0; start < 10_000; start++) {
      String code = "%04d000501".formatted(start);

      assertThat(SchoolCode.isValid(code)).as(code).isEqualTo(REFERENCE.matcher(code).matches());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''           | school code '' has 0 characters, not 10
          114400050    | school code '114400050' has 9 characters, not 10
          11440005011  | school code '11440005011' has 11 characters, not 10
          1144OO0501   | school code '1144OO0501' has 'O' at position 5, where one of 0123456789 belongs
          1244000501   | school code '1244000501' begins with '12', which is not a type of school [11, 21, 22, 31, 32, 33, 34, 35, 36, 37, 41, 42, 51, 91, 92, 93]
          1147000501   | school code '1147000501' has '47' at positions 3 and 4, which is not a province
          """)
  void saysWhatIsWrong(String code, String problem) {
    assertThat(SchoolCode.problem(code)).contains(problem);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER_SCHOOL")
  void makesCodesOfEveryType(SchoolType type) {
    String code = SchoolCode.of(type, "51", 17);

    assertThat(SchoolCode.problem(code)).isEmpty();
    assertThat(SchoolCode.type(code)).isEqualTo(type);
    assertThat(code).endsWith("51000017");
  }

  @Test
  void makesNoCodeOfImpossibleParts() {
    assertThatThrownBy(() -> SchoolCode.of(SchoolType.PRIMARY, "47", 1))
        .hasMessage("'47' is not a province");
    assertThatThrownBy(() -> SchoolCode.of(SchoolType.PRIMARY, "51", -1))
        .hasMessage("serial -1 is not between 0 and 999999");
    assertThatThrownBy(() -> SchoolCode.of(SchoolType.OTHER_SCHOOL, "51", 1))
        .hasMessage("OTHER_SCHOOL has no two-digit type of its own");
    assertThatThrownBy(() -> SchoolCode.type("12"))
        .hasMessage("school code '12' has 2 characters, not 10");
  }
}
