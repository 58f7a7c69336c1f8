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
class ReferencePriceRulesTest {

  private final PaperTray prices =
      new PaperTray(
          "reference-prices",
          """
          {"regionCode":"511702","ingredient":"猪肉","grade":"一级","day":"2026-03-02",
           "fenPerKilogram":2600,"source":"达州市发展和改革委员会"}
          """);

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /revision | 2
          /regionCode | "511791"
          /grade | absent
          /fenPerKilogram | 1
          /fenPerKilogram | 10000000
          /day | "2026-02-23"
          /day | "2026-03-16"
          """)
  void takesOneWith(String pointer, String value) {
    assertThatCode(() -> prices.take(pointer, value)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /revision | 0 | revision | OUT_OF_RANGE | revision must be between 1 and 1000, was 0
          /regionCode | "5117" | regionCode | OUT_OF_RANGE | regionCode must be the code of a county in Sichuan, was '5117'
          /regionCode | "510000" | regionCode | OUT_OF_RANGE | regionCode must be the code of a county in Sichuan, was '510000'
          /ingredient | " " | ingredient | MALFORMED | ingredient must not be blank
          /grade | "" | grade | MALFORMED | grade must not be blank
          /source | "" | source | MALFORMED | source must not be blank
          /fenPerKilogram | 0 | fenPerKilogram | OUT_OF_RANGE | fenPerKilogram must be between 1 and 10000000, was 0
          /fenPerKilogram | 10000001 | fenPerKilogram | OUT_OF_RANGE | fenPerKilogram must be between 1 and 10000000, was 10000001
          /fenPerKilogram | absent | fenPerKilogram | MALFORMED | fenPerKilogram is missing, revision is 1
          /day | "2026-02-22" | day | OUT_OF_RANGE | day must be between 2026-02-23 and 2026-03-16, as the price was told on 2026-03-02, was 2026-02-22
          /day | "2026-03-17" | day | OUT_OF_RANGE | day must be between 2026-02-23 and 2026-03-16, as the price was told on 2026-03-02, was 2026-03-17
          """)
  void refusesOneWith(
      String pointer, String value, String field, RejectReason reason, String sentence) {
    assertThat(prices.refusal(pointer, value)).isEqualTo(new Refusal(reason, field, sentence));
  }

  @Test
  void isTakenBackByACorrectionWithoutAPrice() {
    PaperTray corrected =
        new PaperTray(
            "reference-prices",
            """
            {"revision":2,"regionCode":"511702","ingredient":"猪肉","day":"2026-03-02",
             "source":"达州市发展和改革委员会"}
            """);

    assertThatCode(corrected::take).doesNotThrowAnyException();
  }

  @Test
  void isToldByWhoSpeaksForAllSchools() throws RefusedException {
    assertThat(prices.subject("/revision", "1").regionCode()).isEqualTo("511702");
    assertThat(prices.mayBeSentBy(Set.of("*"), Set.of(), Set.of())).isTrue();
    assertThat(prices.mayBeSentBy(Set.of(Town.SCHOOL), Set.of("*"), Set.of("*"))).isFalse();
  }
}
