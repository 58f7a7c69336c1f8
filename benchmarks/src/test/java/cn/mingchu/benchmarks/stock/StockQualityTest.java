package cn.mingchu.benchmarks.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StockQualityTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final String SAID = json();

  @Test
  void findsWhoSkimsAFifthAndNobodyElse() {
    JsonNode metrics = JsonMapper.shared().readTree(SAID).get("metrics");

    assertThat(metrics.get("skimming 20 %, told within 30 meals").doubleValue()).isEqualTo(1);
    assertThat(metrics.get("skimming 20 %, cause named right").doubleValue()).isEqualTo(1);
    assertThat(metrics.get("unfounded a school-term").doubleValue()).isZero();
  }

  @Test
  void saysTheSameTwice() {
    assertThat(json()).isEqualTo(SAID);
  }

  private static String json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new StockQuality(5, 10, MONDAY, 28)
        .run()
        .printJson(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
