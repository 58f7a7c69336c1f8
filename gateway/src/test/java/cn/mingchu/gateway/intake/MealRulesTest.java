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

class MealRulesTest {

  private final PaperTray meals =
      new PaperTray(
          "meals",
          """
          {"mealId":"2026-03-02-LUNCH","schoolId":"2151000001","day":"2026-03-02","meal":"LUNCH",
           "diners":400,"servedTime":"2026-03-02T11:40:00+08:00",
           "dishes":[
             {"dishId":"pork-1","name":"回锅肉","lots":[{"lotId":"PORK-0302","grams":12000},
              {"lotId":"PEPPER-7","grams":3000}],"cookedTime":"2026-03-02T11:10:00+08:00",
              "portions":200,"leftGrams":900},
             {"dishId":"rice-1","name":"米饭","lots":[],"portions":400}]}
          """);

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /diners | 0
          /diners | 100000
          /dinersPaid | 0
          /dinersPaid | 100000
          /dinersPresent | null
          /dishes | []
          /dishes/0/portions | 0
          /dishes/0/portions | 100000
          /dishes/0/leftGrams | 0
          /dishes/0/leftGrams | 15000
          /dishes/0/cookedTime | null
          /dishes/1/lots | [{"lotId":"PORK-0302","grams":0}]
          """)
  void takesOneWith(String pointer, String value) {
    assertThatCode(() -> meals.take(pointer, value)).doesNotThrowAnyException();
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
          /diners | -1 | diners | OUT_OF_RANGE | diners must be between 0 and 100000, was -1
          /diners | 100001 | diners | OUT_OF_RANGE | diners must be between 0 and 100000, was 100001
          /dinersPaid | -1 | dinersPaid | OUT_OF_RANGE | dinersPaid must be between 0 and 100000, was -1
          /dinersPresent | 100001 | dinersPresent | OUT_OF_RANGE | dinersPresent must be between 0 and 100000, was 100001
          /dishes/1/dishId | "pork-1" | dishes[1].dishId | OUT_OF_RANGE | dishes[1].dishId pork-1 stands there twice
          /dishes/1/dishId | "rice 1" | dishes[1].dishId | MALFORMED | dishes[1].dishId must be 1 to 64 letters, digits, '-', '_' or '.', was 'rice 1'
          /dishes/0/name | " " | dishes[0].name | MALFORMED | dishes[0].name must not be blank
          /dishes/0/portions | -1 | dishes[0].portions | OUT_OF_RANGE | dishes[0].portions must be between 0 and 100000, was -1
          /dishes/0/portions | 100001 | dishes[0].portions | OUT_OF_RANGE | dishes[0].portions must be between 0 and 100000, was 100001
          /dishes/0/leftGrams | -1 | dishes[0].leftGrams | OUT_OF_RANGE | dishes[0].leftGrams must be between 0 and 15000, was -1
          /dishes/0/leftGrams | 15001 | dishes[0].leftGrams | OUT_OF_RANGE | dishes[0].leftGrams must be between 0 and 15000, was 15001
          /dishes/1/leftGrams | 1 | dishes[1].leftGrams | OUT_OF_RANGE | dishes[1].leftGrams must be between 0 and 0, was 1
          /dishes/0/lots/1/lotId | "PORK-0302" | dishes[0].lots[1].lotId | OUT_OF_RANGE | dishes[0].lots[1].lotId PORK-0302 stands there twice
          /dishes/0/lots/1/grams | -5 | dishes[0].lots[1].grams | OUT_OF_RANGE | dishes[0].lots[1].grams must be between 0 and 1000000000000, was -5
          /dishes/0/lots/1/grams | absent | dishes[0].lots[1].grams | MALFORMED | dishes[0].lots[1].grams is missing
          """)
  void refusesOneWith(
      String pointer, String value, String field, RejectReason reason, String sentence) {
    assertThat(meals.refusal(pointer, value)).isEqualTo(new Refusal(reason, field, sentence));
  }

  @Test
  void isSentByItsSchoolOnly() throws RefusedException {
    assertThat(meals.subject("/diners", "1").regionCode()).isEqualTo(Town.COUNTY);
    assertThat(meals.mayBeSentBy(Set.of(Town.SCHOOL), Set.of(), Set.of())).isTrue();
    assertThat(meals.mayBeSentBy(Set.of(Town.OTHER_SCHOOL), Set.of("*"), Set.of("*"))).isFalse();
  }
}
