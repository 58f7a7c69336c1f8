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

/** Papers in these tests are of noon on 2026-03-02. */
class DutyRecordRulesTest {

  private final PaperTray samples =
      new PaperTray(
          "duty-records",
          """
          {"recordId":"duty-1","schoolId":"%s","kind":"SAMPLE_KEPT","day":"2026-03-02",
           "mealId":"lunch-1","dish":"青椒肉丝","sampleId":"sample-1","grams":130,"people":["cook-1"]}
          """
              .formatted(Town.SCHOOL));

  private final PaperTray checks =
      new PaperTray(
          "duty-records",
          """
          {"recordId":"duty-2","schoolId":"%s","kind":"MORNING_CHECK","day":"2026-03-02",
           "people":["cook-1","cook-2"],"passed":false}
          """
              .formatted(Town.SCHOOL));

  private final PaperTray trainings =
      new PaperTray(
          "duty-records",
          """
          {"recordId":"duty-3","schoolId":"%s","kind":"TRAINING","day":"2026-03-02",
           "people":["officer-1"],"minutes":90}
          """
              .formatted(Town.SCHOOL));

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /revision | 2
          /day | "2026-02-23"
          /day | "2026-03-03"
          /grams | 0
          /grams | absent
          /people | []
          /people | absent
          /passed | false
          """)
  void takesOneWith(String pointer, String value) {
    assertThatCode(() -> samples.take(pointer, value)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /recordId | "" | recordId | MALFORMED | recordId must be 1 to 64 letters, digits, '-', '_' or '.', was ''
          /revision | 0 | revision | OUT_OF_RANGE | revision must be between 1 and 1000, was 0
          /annulled | true | annulled | MALFORMED | annulled takes back an earlier revision, and revision is 1
          /kind | "OTHER_DUTY" | kind | OUT_OF_RANGE | kind must be one of [ON_DUTY, MORNING_CHECK, COOK_TASTING, LEADER_MEAL, TEACHER_MEAL, STUDENT_RATING, PARENT_MEAL, SAMPLE_KEPT, SAMPLE_DISPOSED, DISINFECTION, WASTE_HANDOVER, DAILY_CONTROL, WEEKLY_REVIEW, MONTHLY_DISPATCH, TRAINING], was OTHER_DUTY
          /day | "2026-02-22" | day | OUT_OF_RANGE | day must be between 2026-02-23 and 2026-03-03, as it was done on 2026-03-02, was 2026-02-22
          /day | "2026-03-04" | day | OUT_OF_RANGE | day must be between 2026-02-23 and 2026-03-03, as it was done on 2026-03-02, was 2026-03-04
          /mealId | absent | mealId | MALFORMED | mealId is missing, kind is SAMPLE_KEPT
          /dish | absent | dish | MALFORMED | dish is missing, kind is SAMPLE_KEPT
          /dish | " " | dish | MALFORMED | dish must not be blank
          /sampleId | absent | sampleId | MALFORMED | sampleId is missing, kind is SAMPLE_KEPT
          /sampleId | "a b" | sampleId | MALFORMED | sampleId must be 1 to 64 letters, digits, '-', '_' or '.', was 'a b'
          /minutes | 60 | minutes | MALFORMED | minutes has no place, kind is SAMPLE_KEPT
          /grams | -1 | grams | OUT_OF_RANGE | grams must be between 0 and 10000000, was -1
          /people/0 | "张三" | people[0] | MALFORMED | people[0] must be 1 to 64 letters, digits, '-', '_' or '.', was '张三'
          """)
  void refusesOneWith(
      String pointer, String value, String field, RejectReason reason, String sentence) {
    assertThat(samples.refusal(pointer, value)).isEqualTo(new Refusal(reason, field, sentence));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /people | absent | people | OUT_OF_RANGE | people must be between 1 and 500, was 0
          /people/1 | "cook-1" | people[1] | OUT_OF_RANGE | people[1] cook-1 stands there twice
          """)
  void refusesACheckWith(
      String pointer, String value, String field, RejectReason reason, String sentence) {
    assertThat(checks.refusal(pointer, value)).isEqualTo(new Refusal(reason, field, sentence));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /minutes | absent | minutes | MALFORMED | minutes is missing, kind is TRAINING
          /minutes | 0 | minutes | OUT_OF_RANGE | minutes must be between 1 and 1440, was 0
          /minutes | 1441 | minutes | OUT_OF_RANGE | minutes must be between 1 and 1440, was 1441
          /people | absent | people | OUT_OF_RANGE | people must be between 1 and 500, was 0
          """)
  void refusesATrainingWith(
      String pointer, String value, String field, RejectReason reason, String sentence) {
    assertThat(trainings.refusal(pointer, value)).isEqualTo(new Refusal(reason, field, sentence));
  }

  @Test
  void isToldByTheSchool() throws RefusedException {
    assertThat(checks.mayBeSentBy(Set.of(Town.SCHOOL), Set.of(), Set.of())).isTrue();
    assertThat(checks.mayBeSentBy(Set.of(Town.OTHER_SCHOOL), Set.of("*"), Set.of("*"))).isFalse();
  }
}
