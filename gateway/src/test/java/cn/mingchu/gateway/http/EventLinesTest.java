package cn.mingchu.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventLinesTest {

  @Test
  void leavesBlankLinesOut() {
    assertThat(split("a\n\n \t\r\nb\r\n c")).containsExactly("a", "b\r", " c");
    assertThat(split("a\n")).containsExactly("a");
    assertThat(split("")).isEmpty();
    assertThat(split("\n\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1}\n{\"a\":2}", "\n {\"a\":1} \r\n{", "{\"a\":1}\nnonsense"})
  void seesSeveralEvents(String body) {
    assertThat(EventLines.looksLikeSeveral(lines(body))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1}", "{\n\"a\":1\n}", "{\"a\":{\n}}", "nonsense\nnonsense", ""})
  void seesOneEventOnSeveralLines(String body) {
    assertThat(EventLines.looksLikeSeveral(lines(body))).isFalse();
  }

  private static List<byte[]> lines(String body) {
    return EventLines.split(body.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> split(String body) {
    return lines(body).stream().map(line -> new String(line, StandardCharsets.UTF_8)).toList();
  }
}
