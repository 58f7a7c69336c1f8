package cn.mingchu.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventLinesTest {

  @Test
  void leavesBlankLinesOut() {
    assertThat(split("a\n\n \t\r\nb\r\n c")).containsExactly("a", "b\r", "c");
    assertThat(split("a\n")).containsExactly("a");
    assertThat(split("")).isEmpty();
    assertThat(split("\n\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1}\n{\"a\":2}", "\n {\"a\":1} \r\n{", "{\"a\":1}\nnonsense"})
  void seesSeveralEvents(String body) {
    assertThat(lines(body).looksLikeSeveral()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1}", "{\n\"a\":1\n}", "{\"a\":{\n}}", "nonsense\nnonsense", ""})
  void seesOneEventOnSeveralLines(String body) {
    assertThat(lines(body).looksLikeSeveral()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "a", "a\n\n \t\r\nb\r\n c", "\n\na\nb", "a\nb\n "})
  void countsAsManyAsItSplits(String body) {
    assertThat(lines(body).count()).isEqualTo(split(body).size());
  }

  @Test
  void countsMillionsOfLinesWithoutHoldingThem() {
    EventLines millions = lines("x\n".repeat(2_500_000));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    int count = millions.count();

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
    assertThat(count).isEqualTo(2_500_000);
  }

  private static EventLines lines(String body) {
    return new EventLines(body.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> split(String body) {
    return lines(body).split().stream()
        .map(line -> new String(line, StandardCharsets.UTF_8))
        .toList();
  }
}
