package cn.mingchu.benchmarks.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DutyQualityTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Test
  void tellsEachNeglectAndNobodyWhoIsHonest() {
    JsonNode metrics = JsonMapper.shared().readTree(json()).get("metrics");

    for (String kind : new String[] {"no companion", "no sample", "late papers"}) {
      assertThat(metrics.get(kind + ", neglected").longValue()).as(kind).isGreaterThan(1);
      assertThat(metrics.get(kind + ", recall").doubleValue()).as(kind).isEqualTo(1);
      assertThat(metrics.get(kind + ", precision").doubleValue()).as(kind).isEqualTo(1);
    }
    assertThat(metrics.get("flawed registers").longValue()).isEqualTo(1);
    assertThat(metrics.get("flawed registers, recall").doubleValue()).isEqualTo(1);
    assertThat(metrics.get("unfounded of duties a school-term").doubleValue())
        .as("%s", metrics)
        .isZero();
  }

  private static String json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DutyQuality(4, 4, MONDAY, 9)
        .run()
        .printJson(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
