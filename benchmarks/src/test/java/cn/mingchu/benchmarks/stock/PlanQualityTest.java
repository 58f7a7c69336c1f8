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

class PlanQualityTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Test
  void tellsThinMenusAndBannedFoodAndHardlyAnythingElse() {
    JsonNode metrics = JsonMapper.shared().readTree(json()).get("metrics");

    assertThat(metrics.get("thin menu 50 %, weeks").longValue()).isPositive();
    assertThat(metrics.get("thin menu 50 %, weeks told").doubleValue()).isEqualTo(1);
    assertThat(metrics.get("meals planned with a banned food").longValue()).isPositive();
    assertThat(metrics.get("banned food told").doubleValue()).isEqualTo(1);
    assertThat(metrics.get("weeks announced from day to day").longValue()).isPositive();
    assertThat(metrics.get("weeks announced from day to day, told").doubleValue()).isEqualTo(1);
    assertThat(metrics.has("RECIPE_NOT_PUBLISHED, unfounded a school-term")).isFalse();
    assertThat(metrics.get("unfounded warnings of plans a school-term").doubleValue())
        .isLessThanOrEqualTo(1);
  }

  private static String json() {
    BenchReport report = new BenchReport("quality --job stock", 2);
    new PlanQuality(2, 20, MONDAY, 28, new ReleasedRules()).addTo(report);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    report.printJson(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
