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

class DeliveryQualityTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Test
  void tellsMistypedPricesAndShortWeightAndNobodyWhoIsHonest() {
    JsonNode metrics = JsonMapper.shared().readTree(json()).get("metrics");

    // One of fourteen may have nothing to be compared with; 95 % is asked of many more by the
    // bench.
    assertThat(metrics.get("slips told").doubleValue()).isGreaterThan(0.9);
    assertThat(metrics.get("short weight, lines told").longValue())
        .isEqualTo(metrics.get("short weight, lines").longValue())
        .isPositive();
    // In two weeks a supplier brings too little for each who pads to be compared with others.
    assertThat(metrics.get("price padding, told at all").doubleValue()).isGreaterThan(0.8);
    assertThat(metrics.get("unfounded a thousand prices").doubleValue()).isZero();
  }

  private static String json() {
    BenchReport report = new BenchReport("quality --job stock", 3);
    new DeliveryQuality(3, 30, MONDAY, 14, new ReleasedRules()).addTo(report);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    report.printJson(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
