package cn.mingchu.benchmarks.stock;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.benchmarks.report.BenchReport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EntryQualityTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Test
  void tellsMadeUpBooksAndNobodyWhoIsOnlyLate() {
    JsonNode metrics = JsonMapper.shared().readTree(json()).get("metrics");

    assertThat(metrics.get("made-up books, recall by school").doubleValue())
        .isGreaterThanOrEqualTo(0.9);
    assertThat(metrics.get("made-up books, precision by school").doubleValue()).isEqualTo(1);
    assertThat(metrics.get("late but true books, called late").doubleValue()).isEqualTo(1);
    assertThat(metrics.get("late but true books, called made up").doubleValue()).isZero();
    assertThat(metrics.get("other books, unfounded a school-term").doubleValue()).isZero();
  }

  private static String json() {
    BenchReport report = new BenchReport("quality --job stock", 2);
    new EntryQuality(2, 24, MONDAY, 35, new ReleasedRules()).addTo(report);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    report.printJson(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
