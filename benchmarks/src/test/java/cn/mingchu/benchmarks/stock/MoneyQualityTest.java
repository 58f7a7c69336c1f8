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

class MoneyQualityTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Test
  void tellsWhereTheMoneyGoesAndNobodyWhoIsHonest() {
    JsonNode metrics = JsonMapper.shared().readTree(json()).get("metrics");

    assertThat(metrics.get("split orders, recall").doubleValue()).isEqualTo(1);
    assertThat(metrics.get("one supplier, recall").doubleValue()).isEqualTo(1);
    assertThat(metrics.get("subsidy short, recall").doubleValue()).isEqualTo(1);
    assertThat(metrics.get("store theft, recall").doubleValue()).isEqualTo(1);
    assertThat(metrics.get("price drift, suppliers of a school").longValue()).isEqualTo(4);
    assertThat(metrics.get("price drift, recall").doubleValue()).isGreaterThanOrEqualTo(0.75);
    assertThat(metrics.get("price drift, precision").doubleValue()).isEqualTo(1);
    assertThat(metrics.get("split orders, median days until told").doubleValue())
        .isLessThanOrEqualTo(7);
    assertThat(metrics.get("unfounded of money a school-term").doubleValue()).isZero();
  }

  private static String json() {
    BenchReport report = new BenchReport("quality --job stock", 4);
    new MoneyQuality(4, 16, MONDAY, 45).addTo(report);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    report.printJson(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
