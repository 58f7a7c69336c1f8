package cn.mingchu.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.schemas.event.RejectReason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"a\":1",
        "{\"a\":1}}",
        "{\"a\":1} {\"a\":1}",
        "{\"a\":1,}",
        "{'a':1}",
        "{a:1}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":-Infinity}",
        "{\"a\":+1}",
        "{\"a\":01}",
        "{\"a\":.5}",
        "{\"a\":0x10}",
        "{\"a\":\"\n\"}",
        "{\"a\":1/*one*/}",
        "{\"a\":1,\"a\":2}",
        "\uFEFF{\"a\":1}",
        "value=4"
      })
  void refusesWhatIsNotStrictlyJson(String text) {
    assertThat(sentence(text.getBytes(StandardCharsets.UTF_8)))
        .startsWith("the event is not valid JSON: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[] | array", "7 | number", "null | null", "\"a\" | string"})
  void refusesWhatIsNotAnObject(String text, String type) {
    assertThat(sentence(text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("an event is one JSON object, this is " + type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\r\n"})
  void refusesAnEmptyEvent(String text) {
    assertThat(sentence(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("the event is empty");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    assertThat(sentence(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}))
        .startsWith("the event is not valid UTF-8");
    assertThat(sentence("{\"a\":1}".getBytes(StandardCharsets.UTF_16BE)))
        .startsWith("the event is not valid");
    assertThat(sentence("{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)))
        .startsWith("the event is not valid UTF-8");
  }

  @Test
  void refusesWhatCostsMoreThanItsSize() {
    String deep = "{\"a\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}";
    String digits = "{\"a\":" + "9".repeat(1_000) + "}";
    String name = "{\"" + "a".repeat(1_000) + "\":1}";
    String text = "{\"a\":\"" + "a".repeat(10_000) + "\"}";
    String all = "{\"a\":\"" + " ".repeat(270_000) + "\"}";

    for (String costly : new String[] {deep, digits, name, text}) {
      assertThat(sentence(costly.getBytes(StandardCharsets.UTF_8)))
          .startsWith("the event is not valid JSON: ")
          .hasSizeLessThan(300);
    }
    assertThat(sentence(all.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("an event may have 262144 bytes, this one has 270008");
  }

  private static String sentence(byte[] bytes) {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> StrictJson.read(bytes));
    assertThat(refused).isNotNull();
    assertThat(refused.refusal().reason()).isEqualTo(RejectReason.MALFORMED);
    return refused.refusal().sentence();
  }
}
