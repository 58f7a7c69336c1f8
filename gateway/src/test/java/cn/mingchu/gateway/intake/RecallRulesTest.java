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

class RecallRulesTest {

  private static final String RECALL =
      """
      {"recallId":"R-1","level":1,"lotIds":["PORK-0302","PORK-0303"],"reason":"瘦肉精",
       "issuer":"gaoming-meat"}
      """;

  private final PaperTray recalls = new PaperTray("recalls", RECALL);

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /level | 1
          /level | 3
          /lotIds | ["PORK-0302"]
          /status | "LIFTED"
          /issuer | "达州市市场监督管理局"
          """)
  void takesOneWith(String pointer, String value) {
    assertThatCode(() -> recalls.take(pointer, value)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /recallId | "" | recallId | MALFORMED | recallId must be 1 to 64 letters, digits, '-', '_' or '.', was ''
          /revision | 0 | revision | OUT_OF_RANGE | revision must be between 1 and 1000, was 0
          /level | 0 | level | OUT_OF_RANGE | level must be between 1 and 3, was 0
          /level | 4 | level | OUT_OF_RANGE | level must be between 1 and 3, was 4
          /lotIds | [] | lotIds | MALFORMED | lotIds must not be empty
          /lotIds/1 | "PORK-0302" | lotIds[1] | OUT_OF_RANGE | lotIds[1] PORK-0302 stands there twice
          /lotIds/1 | "a@b" | lotIds[1] | MALFORMED | lotIds[1] must be 1 to 200 visible ASCII characters without '@', was 'a@b'
          /reason | " " | reason | MALFORMED | reason must not be blank
          /issuer | " " | issuer | MALFORMED | issuer must not be blank
          /status | "OTHER_RECALL_STATUS" | status | OUT_OF_RANGE | status must be one of [IN_FORCE, LIFTED], was OTHER_RECALL_STATUS
          """)
  void refusesOneWith(
      String pointer, String value, String field, RejectReason reason, String sentence) {
    assertThat(recalls.refusal(pointer, value)).isEqualTo(new Refusal(reason, field, sentence));
  }

  @Test
  void isIssuedByWhoSpeaksForAllSchoolsOrByTheIssuer() throws RefusedException {
    assertThat(recalls.subject("/level", "2").schoolId()).isNull();
    assertThat(recalls.mayBeSentBy(Set.of("*"), Set.of(), Set.of())).isTrue();
    assertThat(recalls.mayBeSentBy(Set.of(), Set.of("gaoming-meat"), Set.of())).isTrue();
    assertThat(recalls.mayBeSentBy(Set.of(Town.SCHOOL), Set.of("other"), Set.of("*"))).isFalse();
  }
}
