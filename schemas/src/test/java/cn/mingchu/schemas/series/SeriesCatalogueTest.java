package cn.mingchu.schemas.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeriesCatalogueTest {

  @Test
  void knowsEachMeasurementOnceUnderItsPolicy() {
    assertThat(Measurements.all()).extracting(Measurement::path).doesNotHaveDuplicates();
    assertThat(Measurements.find("days", "kitchens")).contains(Measurements.KITCHENS_OF_DAYS);
    assertThat(Measurements.find("minutes", "kitchens")).isEmpty();
  }

  /** A name that is a field here and a tag there could be asked for in both ways. */
  @ParameterizedTest
  @MethodSource("measurements")
  void tellsTagsFromFields(Measurement measurement) {
    assertThat(measurement.fields()).extracting(Field::name).doesNotHaveDuplicates();
    assertThat(measurement.tags())
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(measurement.fields().stream().map(Field::name).toList());
  }

  @ParameterizedTest
  @MethodSource("rollUps")
  void makesEachFieldOfARollUpOnceAndKeepsTagsThatAreThere(RollUp rollUp) {
    assertThat(rollUp.selections())
        .extracting(Selection::field)
        .containsExactlyInAnyOrderElementsOf(
            rollUp.into().fields().stream().map(Field::name).toList());
    assertThat(rollUp.from().tags()).containsAll(rollUp.into().tags());
    assertThat(rollUp.reach()).isGreaterThanOrEqualTo(rollUp.bucket());
    assertThat(rollUp.into().retention().time()).isGreaterThan(rollUp.bucket());
  }

  @Test
  void rollsUpEachMeasurementOnce() {
    assertThat(RollUps.all()).extracting(RollUp::into).doesNotHaveDuplicates();
    assertThat(RollUps.all()).extracting(RollUp::name).doesNotHaveDuplicates();
  }

  @Test
  void writesInfluxQl() {
    RollUp days =
        RollUps.all().stream()
            .filter(rollUp -> rollUp.into().equals(Measurements.REJECTS_OF_HOURS))
            .findFirst()
            .orElseThrow();

    assertThat(days.continuousQuery("mingchu"))
        .isEqualTo(
            "CREATE CONTINUOUS QUERY \"hours_rejects\" ON \"mingchu\" RESAMPLE EVERY 30m FOR 3h"
                + " BEGIN SELECT sum(\"records\") AS \"records\" INTO"
                + " \"mingchu\".\"hours\".\"rejects\" FROM \"mingchu\".\"minutes\".\"rejects\""
                + " GROUP BY time(1h), \"component\", \"reason\", \"topic\" END");
    assertThat(
            days.statement(
                "m", Instant.parse("2026-03-02T04:00:00Z"), Instant.parse("2026-03-02T05:00:00Z")))
        .contains(
            " WHERE time >= '2026-03-02T04:00:00Z' AND time < '2026-03-02T05:00:00Z' GROUP BY ");
  }

  @Test
  void writesDurations() {
    assertThat(
            List.of(
                    Duration.ZERO,
                    Duration.ofDays(30),
                    Duration.ofMinutes(90),
                    Duration.ofSeconds(61))
                .stream()
                .map(InfluxDuration::of))
        .containsExactly("0h", "720h", "90m", "61s");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InfluxDuration.of(Duration.ofMillis(1)))
        .withMessage("a duration of InfluxQL is a whole number of seconds from 0, was PT0.001S");
  }

  @ParameterizedTest
  @MethodSource("measurements")
  void isWhatTheDocumentationSays(Measurement measurement) throws IOException {
    String row =
        "| `%s.%s` | %s | %s |"
            .formatted(
                measurement.retention().policy(),
                measurement.name(),
                String.join(" ", measurement.tags()),
                measurement.fields().stream().map(Field::name).collect(Collectors.joining(" ")));

    assertThat(Path.of("../docs/time-series.md")).content().contains(row);
  }

  private static List<Measurement> measurements() {
    return Measurements.all();
  }

  private static List<RollUp> rollUps() {
    return RollUps.all();
  }
}
