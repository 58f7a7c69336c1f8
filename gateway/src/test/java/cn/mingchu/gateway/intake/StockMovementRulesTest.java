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

class StockMovementRulesTest {

  private final PaperTray movements =
      new PaperTray(
          "stock-movements",
          """
          {"movementId":"M-1","schoolId":"2151000001","kind":"ISSUED","lotId":"PORK-0302",
           "grams":12000,"mealId":"2026-03-02-LUNCH","keeper":"K01","receiver":"C03"}
          """);

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /kind | "ISSUED"
          /kind | "RETURNED"
          /kind | "RECEIVED"
          /kind | "DISCARDED"
          /kind | "COUNTED"
          /grams | 0
          /grams | 1000000000000
          /keeper | absent
          /receiver | null
          /revision | 2
          """)
  void takesOneWith(String pointer, String value) {
    assertThatCode(() -> movements.take(pointer, value)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /schoolId | "2151000009" | schoolId | UNKNOWN_SUBJECT | no school 2151000009 is registered
          /movementId | "M/1" | movementId | MALFORMED | movementId must be 1 to 64 letters, digits, '-', '_' or '.', was 'M/1'
          /revision | 1001 | revision | OUT_OF_RANGE | revision must be between 1 and 1000, was 1001
          /kind | "OTHER_MOVEMENT" | kind | OUT_OF_RANGE | kind must be one of [RECEIVED, ISSUED, RETURNED, SENT_BACK, DISCARDED, COUNTED, TRANSFERRED], was OTHER_MOVEMENT
          /lotId | "猪肉" | lotId | MALFORMED | lotId must be 1 to 200 visible ASCII characters without '@', was '猪肉'
          /grams | -1 | grams | OUT_OF_RANGE | grams must be between 0 and 1000000000000, was -1
          /grams | 1000000000001 | grams | OUT_OF_RANGE | grams must be between 0 and 1000000000000, was 1000000000001
          /mealId | absent | mealId | MALFORMED | mealId is missing, kind is ISSUED
          /mealId | "a b" | mealId | MALFORMED | mealId must be 1 to 64 letters, digits, '-', '_' or '.', was 'a b'
          /kind | "SENT_BACK" | otherPartyId | MALFORMED | otherPartyId is missing, kind is SENT_BACK
          /kind | "TRANSFERRED" | otherPartyId | MALFORMED | otherPartyId is missing, kind is TRANSFERRED
          /otherPartyId | "2151000001" | otherPartyId | OUT_OF_RANGE | otherPartyId must be another party than 2151000001
          /keeper | "王小明" | keeper | MALFORMED | keeper must be 1 to 64 letters, digits, '-', '_' or '.', was '王小明'
          /storeId | "fridge-1" | storeId | OUT_OF_RANGE | storeId belongs to one of [RECEIVED, RETURNED, COUNTED], kind is ISSUED
          /receiver | "" | receiver | MALFORMED | receiver must be 1 to 64 letters, digits, '-', '_' or '.', was ''
          """)
  void refusesOneWith(
      String pointer, String value, String field, RejectReason reason, String sentence) {
    assertThat(movements.refusal(pointer, value)).isEqualTo(new Refusal(reason, field, sentence));
  }

  @ParameterizedTest
  @CsvSource({"SENT_BACK, gaoming-meat", "TRANSFERRED, 2151000002"})
  void takesWhatGoesToAnotherParty(String kind, String other) {
    PaperTray sent =
        new PaperTray(
            "stock-movements",
            """
            {"movementId":"M-2","schoolId":"2151000001","kind":"%s","lotId":"PORK-0302",
             "grams":1,"otherPartyId":"%s"}
            """
                .formatted(kind, other));

    assertThatCode(sent::take).doesNotThrowAnyException();
  }

  @Test
  void isSentByItsSchoolOnly() throws RefusedException {
    assertThat(movements.subject("/grams", "1").schoolId()).isEqualTo(Town.SCHOOL);
    assertThat(movements.mayBeSentBy(Set.of(Town.SCHOOL), Set.of(), Set.of())).isTrue();
    assertThat(movements.mayBeSentBy(Set.of(Town.OTHER_SCHOOL), Set.of("*"), Set.of(Town.SCHOOL)))
        .isFalse();
  }
}
