package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.CARBON_MONOXIDE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six of eight hours have to be known; what is never above 30 mg/m³ breaks no other rule. */
class MeanRuleTest {

  private final Kitchen kitchen = Kitchen.with(DeviceKind.CO_DETECTOR, Duration.ofMinutes(1));

  @ParameterizedTest(name = "{0} mg/m³ for {1} min")
  @CsvSource({
    "20,    900, ''",
    "20.01, 359, ''",
    "20.01, 360, CO_MEAN_HIGH 1 YELLOW OPEN 360..",
    "29,    360, CO_MEAN_HIGH 1 YELLOW OPEN 360..",
    "5,     900, ''",
  })
  void speaksJustBeyondTheLimitAndWhenEnoughIsKnown(double value, int minutes, String said) {
    kitchen.reads(CARBON_MONOXIDE, value, Duration.ZERO, Duration.ofMinutes(minutes));

    assertThat(String.join("", kitchen.said())).isEqualTo(said);
  }

  @Test
  void highAndLowAreTakenTogether() {
    kitchen.reads(CARBON_MONOXIDE, 10, Duration.ZERO, Duration.ofHours(4));
    kitchen.reads(CARBON_MONOXIDE, 29, Duration.ofMinutes(241), Duration.ofHours(8));
    assertThat(kitchen.said()).isEmpty();

    kitchen.reads(CARBON_MONOXIDE, 29, Duration.ofMinutes(481), Duration.ofHours(9));

    assertThat(kitchen.said()).hasSize(1).first().asString().startsWith("CO_MEAN_HIGH 1 YELLOW");
  }

  @Test
  void oneVeryHighReadingAtTheStartIsItsEvidence() {
    kitchen.read(CARBON_MONOXIDE, 2000, Duration.ZERO);
    kitchen.reads(CARBON_MONOXIDE, 15, Duration.ofMinutes(10), Duration.ofMinutes(360));

    assertThat(kitchen.said()).containsExactly("CO_MEAN_HIGH 1 YELLOW OPEN 360..");
    assertThat(kitchen.findings().get(0).evidence())
        .extracting(EvidenceItem::hundredths)
        .containsExactly(2000_00);
  }

  /** What is beyond a limit only since it was made stricter was nothing remarkable then. */
  @Test
  void isToldWithoutEvidenceWhereNoReadingWasBeyondTheLimitOfItsDate() {
    Kitchen strict =
        Kitchen.with(
            DeviceKind.CO_DETECTOR,
            Duration.ofMinutes(1),
            List.of(
                SettingFor.rule("CO_MEAN_HIGH", Map.of("limit", "10"))
                    .setEffectiveFrom(Kitchen.NOON.plus(Duration.ofMinutes(401)))
                    .build()));
    strict.reads(CARBON_MONOXIDE, 12, Duration.ZERO, Duration.ofMinutes(400));
    strict.read(CARBON_MONOXIDE, 9, Duration.ofMinutes(401));

    assertThat(strict.said()).containsExactly("CO_MEAN_HIGH 1 YELLOW OPEN 401..");
    assertThat(strict.findings().get(0).evidence()).isEmpty();
  }

  @Test
  void aGapIsUnknownAndCountsForNothing() {
    kitchen.reads(CARBON_MONOXIDE, 29, Duration.ZERO, Duration.ofHours(3));
    kitchen.reads(CARBON_MONOXIDE, 29, Duration.ofMinutes(301), Duration.ofMinutes(450));
    assertThat(kitchen.said()).noneMatch(line -> line.startsWith("CO_MEAN_HIGH"));

    kitchen.reads(CARBON_MONOXIDE, 29, Duration.ofMinutes(451), Duration.ofMinutes(700));

    assertThat(kitchen.said()).filteredOn(line -> line.startsWith("CO_MEAN_HIGH")).hasSize(1);
  }

  @Test
  void endsWhenTheMeanIsBackByTheHysteresis() {
    kitchen.reads(CARBON_MONOXIDE, 21, Duration.ZERO, Duration.ofHours(8));
    assertThat(kitchen.said()).containsExactly("CO_MEAN_HIGH 1 YELLOW OPEN 360..");
    kitchen.reads(CARBON_MONOXIDE, 0, Duration.ofMinutes(481), Duration.ofMinutes(510));
    assertThat(kitchen.said()).hasSize(1);

    kitchen.reads(CARBON_MONOXIDE, 0, Duration.ofMinutes(511), Duration.ofHours(12));

    assertThat(kitchen.standing())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("CO_MEAN_HIGH 0 YELLOW CLOSED 360..");
    KitchenFinding finding = kitchen.findings().get(1);
    assertThat(finding.worstHundredths()).isEqualTo(21_00);
    assertThat(finding.evidence()).hasSize(1).allMatch(item -> item.eventIdLow() == 361);
  }

  @Test
  void remembersNoMoreThanTheTimeItIsTakenOver() {
    kitchen.reads(CARBON_MONOXIDE, 25, Duration.ZERO, Duration.ofHours(8));
    kitchen.reads(CARBON_MONOXIDE, 1, Duration.ofMinutes(481), Duration.ofHours(30));

    Mean mean = Objects.requireNonNull(kitchen.memory().course.means.get("CO_MEAN_HIGH"));
    assertThat(mean.quarters).hasSize(32);
    assertThat(mean.last).isNull();
    assertThat(mean.told).isNull();
  }

  @ParameterizedTest(name = "seed {0}")
  @CsvSource({"1", "2", "3", "5"})
  void ignoresTheOrderOfArrival(long seed) {
    List<Integer> minutes = new ArrayList<>(IntStream.rangeClosed(0, 400).boxed().toList());
    Collections.shuffle(minutes, new Random(seed));
    Duration arrival = Duration.ofMinutes(401);
    for (int minute : minutes) {
      kitchen.readLate(CARBON_MONOXIDE, 20.5, Duration.ofMinutes(minute), arrival);
      arrival = arrival.plusMillis(20);
    }

    assertThat(kitchen.standing()).containsExactly("CO_MEAN_HIGH 0 YELLOW OPEN 360..");
  }
}
