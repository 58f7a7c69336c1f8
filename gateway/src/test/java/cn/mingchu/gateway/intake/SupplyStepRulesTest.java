package cn.mingchu.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.schemas.event.RejectReason;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupplyStepRulesTest {

  private static final String PIGS = "[{\"lotId\":\"PIG-17\",\"grams\":90000}]";
  private static final String PORK = "[{\"lotId\":\"PORK-0302\",\"grams\":60000}]";

  private final PaperTray steps = step("PROCESSED", PIGS, PORK, null);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          HARVESTED          | nothing | pigs    | none
          PROCESSED          | pigs    | pork    | none
          PACKED             | pigs    | pork    | none
          SHIPPED            | pork    | nothing | city-market
          DISCARDED_UPSTREAM | pork    | nothing | none
          """)
  void takesEachKindWithWhatItHas(
      String kind, String inputs, String outputs, @Nullable String toParty) {
    assertThatCode(step(kind, lots(inputs), lots(outputs), toParty)::take)
        .doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} of {1} to {2}, {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          HARVESTED | pigs    | pork    | none | inputs  | inputs must be empty, kind is HARVESTED
          HARVESTED | nothing | nothing | none | outputs | outputs must not be empty, kind is HARVESTED
          PROCESSED | nothing | pork    | none | inputs  | inputs must not be empty, kind is PROCESSED
          PROCESSED | pigs    | nothing | none | outputs | outputs must not be empty, kind is PROCESSED
          PACKED    | nothing | pork    | none | inputs  | inputs must not be empty, kind is PACKED
          PACKED    | pigs    | nothing | none | outputs | outputs must not be empty, kind is PACKED
          PACKED    | pigs    | pork    | city-market | toPartyId | toPartyId belongs to SHIPPED, kind is PACKED
          SHIPPED   | nothing | nothing | city-market | inputs | inputs must not be empty, kind is SHIPPED
          SHIPPED   | pigs    | pork    | city-market | outputs | outputs must be empty, kind is SHIPPED
          SHIPPED   | pork    | nothing | none | toPartyId | toPartyId is missing, kind is SHIPPED
          SHIPPED   | pork    | nothing | gaoming-meat | toPartyId | toPartyId must be another party than gaoming-meat
          SHIPPED   | pork    | nothing | a/b | toPartyId | toPartyId must be 1 to 64 letters, digits, '-', '_' or '.', was 'a/b'
          DISCARDED_UPSTREAM | nothing | nothing | none | inputs | inputs must not be empty, kind is DISCARDED_UPSTREAM
          DISCARDED_UPSTREAM | pork    | pork    | none | outputs | outputs must be empty, kind is DISCARDED_UPSTREAM
          """)
  void refusesAKindWithWhatItHasNot(
      String kind,
      String inputs,
      String outputs,
      @Nullable String toParty,
      String field,
      String sentence) {
    Refusal refusal = step(kind, lots(inputs), lots(outputs), toParty).refusal("/revision", "1");

    assertThat(refusal.field()).isEqualTo(field);
    assertThat(refusal.sentence()).isEqualTo(sentence);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /stepId | "" | stepId | MALFORMED | stepId must be 1 to 100 visible ASCII characters, was ''
          /stepId | "步" | stepId | MALFORMED | stepId must be 1 to 100 visible ASCII characters, was '步'
          /revision | 0 | revision | OUT_OF_RANGE | revision must be between 1 and 1000, was 0
          /partyId | "a b" | partyId | MALFORMED | partyId must be 1 to 64 letters, digits, '-', '_' or '.', was 'a b'
          /kind | "OTHER_STEP" | kind | OUT_OF_RANGE | kind must be one of [HARVESTED, PROCESSED, PACKED, SHIPPED, DISCARDED_UPSTREAM], was OTHER_STEP
          /inputs/0/grams | -1 | inputs[0].grams | OUT_OF_RANGE | inputs[0].grams must be between 0 and 1000000000000, was -1
          /outputs | [{"lotId":"A","grams":1},{"lotId":"A","grams":2}] | outputs[1].lotId | OUT_OF_RANGE | outputs[1].lotId A stands there twice
          /inputs/0/lotId | "https://id.gs1.org/01/06901234567893/10/L7" | inputs[0].lotId | MALFORMED | inputs[0].lotId: 'https://id.gs1.org/01/06901234567893/10/L7' has a wrong check digit in 06901234567893
          """)
  void refusesOneWith(
      String pointer, String value, String field, RejectReason reason, String sentence) {
    assertThat(steps.refusal(pointer, value)).isEqualTo(new Refusal(reason, field, sentence));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void takesAStepWhoseIdHasAsManyCharactersAsItMay(int length) {
    assertThatCode(() -> steps.take("/stepId", '"' + "x".repeat(length) + '"'))
        .doesNotThrowAnyException();
    assertThat(steps.refusal("/stepId", '"' + "x".repeat(101) + '"').field()).isEqualTo("stepId");
  }

  @Test
  void takesACorrectionThatSaysThatNothingMoved() {
    assertThatCode(
            step("PROCESSED", PIGS.replace("90000", "0"), PORK.replace("60000", "0"), null)::take)
        .doesNotThrowAnyException();
  }

  @Test
  void takesWhatGoesBackIntoTheSameLot() {
    assertThatCode(() -> steps.take("/outputs/0/lotId", "\"PIG-17\"")).doesNotThrowAnyException();
  }

  @Test
  void isSentByItsPartyOnly() throws RefusedException {
    Subject subject = steps.subject("/revision", "2");

    assertThat(subject.id()).isEqualTo("gaoming-meat");
    assertThat(subject.schoolId()).isNull();
    assertThat(subject.regionCode()).isNull();
    assertThat(steps.mayBeSentBy(Set.of(), Set.of("gaoming-meat"), Set.of())).isTrue();
    assertThat(steps.mayBeSentBy(Set.of("*"), Set.of("other-meat"), Set.of("*"))).isFalse();
  }

  private static String lots(String name) {
    return switch (name) {
      case "pigs" -> PIGS;
      case "pork" -> PORK;
      default -> "[]";
    };
  }

  private static PaperTray step(
      String kind, String inputs, String outputs, @Nullable String toParty) {
    return new PaperTray(
        "supply-steps",
        """
        {"stepId":"S/2026-03-02/1","partyId":"gaoming-meat","kind":"%s","inputs":%s,"outputs":%s,
         "toPartyId":%s}
        """
            .formatted(kind, inputs, outputs, toParty == null ? "null" : '"' + toParty + '"'));
  }
}
