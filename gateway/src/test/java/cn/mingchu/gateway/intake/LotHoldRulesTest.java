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

class LotHoldRulesTest {

  private static final String HOLD =
      """
      {"holdId":"H-1","lotId":"PORK-0302","partyId":"2151000009","decision":"RELEASED","reason":"复检合格",
       "decidedBy":"safety-director","releases":"hold:test:2151000009:T-1"}
      """
          .replace("2151000009", Town.SCHOOL);

  private final PaperTray holds = new PaperTray("lot-holds", HOLD);

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /releases | "hold:breach:00ff"
          /releases | "sibling:R-1"
          /partyId | "gaoming-meat"
          /revision | 2
          """)
  void takesOneWith(String pointer, String value) {
    assertThatCode(() -> holds.take(pointer, value)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /holdId | "a b" | holdId | MALFORMED | holdId must be 1 to 64 letters, digits, '-', '_' or '.', was 'a b'
          /revision | 0 | revision | OUT_OF_RANGE | revision must be between 1 and 1000, was 0
          /lotId | "a@b" | lotId | MALFORMED | lotId must be 1 to 200 visible ASCII characters without '@', was 'a@b'
          /decision | "OTHER_DECISION" | decision | OUT_OF_RANGE | decision must be one of [HELD, RELEASED], was OTHER_DECISION
          /decision | "HELD" | releases | OUT_OF_RANGE | releases belongs to RELEASED, decision is HELD
          /reason | " " | reason | MALFORMED | reason must not be blank
          /decidedBy | "王 主任" | decidedBy | MALFORMED | decidedBy must be 1 to 64 letters, digits, '-', '_' or '.', was '王 主任'
          /releases | absent | releases | MALFORMED | releases is missing, decision is RELEASED
          /releases | "R-1" | releases | MALFORMED | releases must be the cause of a hold, which begins with hold: or sibling:, was 'R-1'
          """)
  void refusesOneWith(
      String pointer, String value, String field, RejectReason reason, String sentence) {
    assertThat(holds.refusal(pointer, value)).isEqualTo(new Refusal(reason, field, sentence));
  }

  @Test
  void isDecidedByWhoHasTheLot() throws RefusedException {
    assertThat(holds.subject("/revision", "1").schoolId()).isEqualTo(Town.SCHOOL);
    assertThat(holds.mayBeSentBy(Set.of(Town.SCHOOL), Set.of(), Set.of())).isTrue();
    assertThat(holds.mayBeSentBy(Set.of(Town.OTHER_SCHOOL), Set.of("gaoming-meat"), Set.of("*")))
        .isFalse();
  }
}
