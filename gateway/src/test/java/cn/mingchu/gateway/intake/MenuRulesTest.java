package cn.mingchu.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.mingchu.gateway.Town;
import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.schemas.event.RejectReason;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuRulesTest {

  private final PaperTray menus =
      new PaperTray(
          "menus",
          """
          {"mealId":"2026-03-03-LUNCH","schoolId":"2151000001","day":"2026-03-03","meal":"LUNCH",
           "servedTime":"2026-03-03T11:40:00+08:00","incomeFen":1000,
           "diners":[{"band":"AGE_6_8","heads":200},{"band":"AGE_9_11","heads":220}],
           "dishes":[
             {"name":"回锅肉","recipe":[
               {"ingredient":"猪肉","portions":[
                 {"band":"AGE_6_8","milligrams":45000},{"band":"AGE_9_11","milligrams":55000}]},
               {"ingredient":"青椒","portions":[
                 {"band":"AGE_6_8","milligrams":15000},{"band":"AGE_9_11","milligrams":20000}]}]},
             {"name":"米饭","recipe":[
               {"ingredient":"大米","portions":[
                 {"band":"AGE_6_8","milligrams":90000},{"band":"AGE_9_11","milligrams":110000}]}]}]}
          """);

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /incomeFen | null
          /incomeFen | 0
          /incomeFen | 100000
          /revision | 2
          /diners/0/heads | 0
          /diners/0/heads | 99780
          /dishes | []
          /servedTime | "2026-03-03T00:00:00+08:00"
          /servedTime | "2026-03-03T23:59:59+08:00"
          /dishes/0/recipe/0/portions/0/milligrams | 0
          /dishes/0/recipe/0/portions/0/milligrams | 5000000
          """)
  void takesOneWith(String pointer, String value) {
    assertThatCode(() -> menus.take(pointer, value)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /schoolId | "2151000009" | schoolId | UNKNOWN_SUBJECT | no school 2151000009 is registered
          /mealId | "" | mealId | MALFORMED | mealId must be 1 to 64 letters, digits, '-', '_' or '.', was ''
          /revision | 0 | revision | OUT_OF_RANGE | revision must be between 1 and 1000, was 0
          /meal | "OTHER_MEAL" | meal | OUT_OF_RANGE | meal must be one of [BREAKFAST, LUNCH, DINNER, SNACK], was OTHER_MEAL
          /servedTime | "2026-03-04T00:00:00+08:00" | servedTime | OUT_OF_RANGE | servedTime must be on 2026-03-03 in Shanghai, was on 2026-03-04
          /servedTime | "2026-03-02T23:59:59+08:00" | servedTime | OUT_OF_RANGE | servedTime must be on 2026-03-03 in Shanghai, was on 2026-03-02
          /incomeFen | -1 | incomeFen | OUT_OF_RANGE | incomeFen must be between 0 and 100000, was -1
          /incomeFen | 100001 | incomeFen | OUT_OF_RANGE | incomeFen must be between 0 and 100000, was 100001
          /diners | [] | diners | MALFORMED | diners must not be empty
          /diners/0/band | "OTHER_BAND" | diners[0].band | OUT_OF_RANGE | diners[0].band must be one of [AGE_3_5, AGE_6_8, AGE_9_11, AGE_12_14, AGE_15_17, ADULT], was OTHER_BAND
          /diners/1/band | "AGE_6_8" | diners[1].band | OUT_OF_RANGE | diners[1].band AGE_6_8 stands there twice
          /diners/0/heads | -1 | diners[0].heads | OUT_OF_RANGE | diners[0].heads must be between 0 and 100000, was -1
          /diners/0/heads | 99781 | diners | OUT_OF_RANGE | diners must be between 1 and 100000, was 100001
          /dishes/1/name | "回锅肉" | dishes[1].name | OUT_OF_RANGE | dishes[1].name 回锅肉 stands there twice
          /dishes/0/name | " " | dishes[0].name | MALFORMED | dishes[0].name must not be blank
          /dishes/0/recipe | [] | dishes[0].recipe | MALFORMED | dishes[0].recipe must not be empty
          /dishes/0/recipe/1/ingredient | "猪肉" | dishes[0].recipe[1].ingredient | OUT_OF_RANGE | dishes[0].recipe[1].ingredient 猪肉 stands there twice
          /dishes/0/recipe/0/ingredient | "" | dishes[0].recipe[0].ingredient | MALFORMED | dishes[0].recipe[0].ingredient must not be blank
          /dishes/0/recipe/0/portions/0/milligrams | -1 | dishes[0].recipe[0].portions[0].milligrams | OUT_OF_RANGE | dishes[0].recipe[0].portions[0].milligrams must be between 0 and 5000000, was -1
          /dishes/0/recipe/0/portions/0/milligrams | 5000001 | dishes[0].recipe[0].portions[0].milligrams | OUT_OF_RANGE | dishes[0].recipe[0].portions[0].milligrams must be between 0 and 5000000, was 5000001
          /dishes/0/recipe/0/portions/1/band | "AGE_6_8" | dishes[0].recipe[0].portions[1].band | OUT_OF_RANGE | dishes[0].recipe[0].portions[1].band AGE_6_8 stands there twice
          /dishes/0/recipe/0/portions/1/band | "ADULT" | dishes[0].recipe[0].portions | OUT_OF_RANGE | dishes[0].recipe[0].portions must be for the bands [AGE_6_8, AGE_9_11], was for [AGE_6_8, ADULT]
          """)
  void refusesOneWith(
      String pointer, String value, String field, RejectReason reason, String sentence) {
    assertThat(menus.refusal(pointer, value)).isEqualTo(new Refusal(reason, field, sentence));
  }

  @Test
  void isSentByItsSchoolOnly() throws RefusedException {
    assertThat(menus.subject("/incomeFen", "1").regionCode()).isEqualTo(Town.COUNTY);
    assertThat(menus.mayBeSentBy(Set.of(Town.SCHOOL), Set.of(), Set.of())).isTrue();
    assertThat(menus.mayBeSentBy(Set.of(Town.OTHER_SCHOOL), Set.of("*"), Set.of("*"))).isFalse();
  }
}
