package cn.mingchu.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BenchReportTest {

  private final BenchReport report = new BenchReport("throughput --job kitchen", 7);

  @Test
  void isMetWhileEveryTargetIs() {
    report.addAtMost("ratio", 4, 4);
    assertThat(report.isMet()).isTrue();

    report.addExactly("findings that differ", 1, 0);
    assertThat(report.isMet()).isFalse();
  }

  @Test
  void printsOneDocument() {
    report.add("cpu ns/event", 812.5);
    report.addAtMost("ratio", 4.5, 4);

    assertThat(printed(report::printJson))
        .isEqualTo(
            """
            {"bench":"throughput --job kitchen","seed":7,\
            "metrics":{"cpu ns/event":812.5,"ratio":4.5},\
            "targets":[{"metric":"ratio","value":4.5,"limit":4.0,"met":false}]}
            """);
  }

  @Test
  void printsForPeople() {
    report.addAtMost("ratio", 4.5, 4);

    assertThat(printed(report::print)).contains("  MISSED ratio: 4.50 against 4.00");
  }

  private static String printed(Consumer<PrintStream> printing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    printing.accept(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
