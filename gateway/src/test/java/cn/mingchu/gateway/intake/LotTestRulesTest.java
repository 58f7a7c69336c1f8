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

class LotTestRulesTest {

  private static final String TEST =
      """
      {"testId":"T-1","lotId":"PEPPER-7","partyId":"2151000001","method":"QUICK","item":"农残",
       "outcome":"FAILED","inhibition":62.5}
      """;

  private final PaperTray tests = new PaperTray("lot-tests", TEST);

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /inhibition | 0
          /inhibition | 100
          /inhibition | null
          /outcome | "UNCLEAR"
          /retestOf | "T-0"
          /revision | 1000
          """)
  void takesOneWith(String pointer, String value) {
    assertThatCode(() -> tests.take(pointer, value)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /testId | "T 1" | testId | MALFORMED | testId must be 1 to 64 letters, digits, '-', '_' or '.', was 'T 1'
          /revision | 1001 | revision | OUT_OF_RANGE | revision must be between 1 and 1000, was 1001
          /lotId | "a b" | lotId | MALFORMED | lotId must be 1 to 200 visible ASCII characters without '@', was 'a b'
          /partyId | "a/b" | partyId | MALFORMED | partyId must be 1 to 64 letters, digits, '-', '_' or '.', was 'a/b'
          /method | "OTHER_METHOD" | method | OUT_OF_RANGE | method must be one of [QUICK, LABORATORY], was OTHER_METHOD
          /method | "LABORATORY" | inhibition | OUT_OF_RANGE | inhibition belongs to QUICK, method is LABORATORY
          /item | "" | item | MALFORMED | item must not be blank
          /inhibition | -0.01 | inhibition | OUT_OF_RANGE | inhibition must be between 0 and 100 per cent, was -0.01
          /inhibition | 100.01 | inhibition | OUT_OF_RANGE | inhibition must be between 0 and 100 per cent, was 100.01
          /retestOf | "T 0" | retestOf | MALFORMED | retestOf must be 1 to 64 letters, digits, '-', '_' or '.', was 'T 0'
          /retestOf | "T-1" | retestOf | OUT_OF_RANGE | retestOf must be another test than T-1
          """)
  void refusesOneWith(
      String pointer, String value, String field, RejectReason reason, String sentence) {
    assertThat(tests.refusal(pointer, value)).isEqualTo(new Refusal(reason, field, sentence));
  }

  @Test
  void isAboutASchoolThatIsRegistered() throws RefusedException {
    assertThat(tests.subject("/item", "\"x\"").schoolId()).isEqualTo(Town.SCHOOL);
    assertThat(tests.mayBeSentBy(Set.of(Town.SCHOOL), Set.of(), Set.of())).isTrue();
    assertThat(tests.mayBeSentBy(Set.of(Town.OTHER_SCHOOL), Set.of("*"), Set.of("*"))).isFalse();
  }

  @Test
  void isAboutASupplierOtherwise() throws RefusedException {
    PaperTray upstream = new PaperTray("lot-tests", TEST.replace("2151000001", "gaoming-farm"));

    assertThat(upstream.subject("/item", "\"x\"").schoolId()).isNull();
    assertThat(upstream.mayBeSentBy(Set.of(), Set.of("gaoming-farm"), Set.of())).isTrue();
    assertThat(upstream.mayBeSentBy(Set.of("*"), Set.of("other"), Set.of("*"))).isFalse();
  }
}
