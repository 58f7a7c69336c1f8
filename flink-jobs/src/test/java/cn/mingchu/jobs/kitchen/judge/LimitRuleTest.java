package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.COMBUSTIBLE_GAS;
import static cn.mingchu.schemas.event.Quantity.HUMIDITY;
import static cn.mingchu.schemas.event.Quantity.TEMPERATURE;
import static cn.mingchu.schemas.event.Quantity.UV_IRRADIANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Quantity;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitRuleTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private final Kitchen fridge = Kitchen.with(DeviceKind.FRIDGE, MINUTE);

  /** kind, quantity, the value at the limit, just beyond it, minutes until told, rule, severity. */
  @ParameterizedTest(name = "{5} of a {0}")
  @CsvSource({
    "FRIDGE,         TEMPERATURE,     8,    8.01,  30,  COLD_HOLD_HIGH,          YELLOW",
    "COLD_ROOM,      TEMPERATURE,     8,    8.01,  30,  COLD_HOLD_HIGH,          YELLOW",
    "FRIDGE,         TEMPERATURE,     0,   -0.01,  60,  COLD_HOLD_LOW,           BLUE",
    "FREEZER,        TEMPERATURE,   -12,  -11.99,  60,  FREEZER_HIGH,            YELLOW",
    "SAMPLE_CABINET, TEMPERATURE,     8,    8.01,  30,  SAMPLE_CABINET_TEMP_HIGH, YELLOW",
    "SAMPLE_CABINET, TEMPERATURE,     0,   -0.01,  30,  SAMPLE_CABINET_TEMP_LOW, YELLOW",
    "HOT_HOLD,       TEMPERATURE,    60,   59.99,  10,  HOT_HOLD_LOW,            YELLOW",
    "DRY_STORE,      HUMIDITY,       65,   65.01, 120,  DRY_STORE_HUMIDITY,      BLUE",
    "DRY_STORE,      TEMPERATURE,    25,   25.01, 240,  DRY_STORE_TEMP,          BLUE",
    "SPECIAL_ROOM,   TEMPERATURE,    25,   25.01,  30,  SPECIAL_ROOM_TEMP,       YELLOW",
    "FRYER,          TEMPERATURE,   190,  190.01,  10,  FRY_OIL_TEMP,            YELLOW",
    "GAS_DETECTOR,   COMBUSTIBLE_GAS, 9.99,   10,   1,  GAS_EARLY,               YELLOW",
    "CO_DETECTOR,    CARBON_MONOXIDE, 30,  30.01,  15,  CO_HIGH,                 ORANGE",
  })
  void speaksJustBeyondTheLimitAndOnTime(
      DeviceKind kind,
      Quantity quantity,
      double atLimit,
      double beyond,
      int minutes,
      String rule,
      String severity) {
    Kitchen quiet = Kitchen.with(kind, MINUTE);
    quiet.reads(quantity, atLimit, Duration.ZERO, Duration.ofMinutes(minutes + 10));
    Kitchen almost = Kitchen.with(kind, MINUTE);
    almost.reads(quantity, beyond, Duration.ZERO, Duration.ofMinutes(minutes - 1));
    Kitchen kitchen = Kitchen.with(kind, MINUTE);
    kitchen.reads(quantity, beyond, Duration.ZERO, Duration.ofMinutes(minutes));

    assertThat(quiet.said()).isEmpty();
    assertThat(almost.said()).isEmpty();
    assertThat(kitchen.said()).containsExactly(rule + " 1 " + severity + " OPEN 0..");
  }

  @Test
  void raisesAColdStoreThatStaysWarm() {
    fridge.reads(TEMPERATURE, 9, Duration.ZERO, Duration.ofMinutes(130));
    fridge.read(TEMPERATURE, 5, Duration.ofMinutes(131));

    assertThat(fridge.said())
        .containsExactly(
            "COLD_HOLD_HIGH 1 YELLOW OPEN 0..",
            "COLD_HOLD_HIGH 2 ORANGE OPEN 0..",
            "COLD_HOLD_HIGH 3 ORANGE CLOSED 0..131");
  }

  @Test
  void startsOverWhenTheStoreCoolsInTime() {
    fridge.reads(TEMPERATURE, 9, Duration.ZERO, Duration.ofMinutes(29));
    fridge.read(TEMPERATURE, 8, Duration.ofMinutes(30));
    fridge.reads(TEMPERATURE, 9, Duration.ofMinutes(31), Duration.ofHours(1));

    assertThat(fridge.said()).isEmpty();
  }

  @Test
  void tellsWhyItSpoke() {
    fridge.reads(TEMPERATURE, 8.5, Duration.ZERO, Duration.ofMinutes(14));
    fridge.read(TEMPERATURE, 11.25, Duration.ofMinutes(15));
    fridge.reads(TEMPERATURE, 9, Duration.ofMinutes(16), Duration.ofMinutes(30));

    KitchenFinding finding = fridge.findings().get(0);
    assertThat(finding.limitHundredths()).isEqualTo(800);
    assertThat(finding.worstHundredths()).isEqualTo(1125);
    assertThat(finding.parameters()).containsEntry("limit", "8").containsEntry("for", "PT30M");
    assertThat(finding.evidence())
        .extracting(EvidenceItem::role, EvidenceItem::eventIdLow)
        .containsExactly(
            tuple(EvidenceRole.FIRST, 1L),
            tuple(EvidenceRole.WORST, 16L),
            tuple(EvidenceRole.DECIDING, 31L));
    assertThat(finding.schoolId()).isEqualTo("2151000001");
    assertThat(finding.regionCode()).isEqualTo("511702");
  }

  @Test
  void aGapFeedsNothing() {
    fridge.reads(TEMPERATURE, 9, Duration.ZERO, Duration.ofMinutes(15));
    fridge.reads(TEMPERATURE, 9, Duration.ofHours(1), Duration.ofMinutes(74));

    assertThat(fridge.said()).noneMatch(line -> line.startsWith("COLD_HOLD"));

    fridge.read(TEMPERATURE, 9, Duration.ofMinutes(75));

    assertThat(fridge.said()).contains("COLD_HOLD_HIGH 1 YELLOW OPEN 0..");
  }

  @Test
  void aStricterLabelWins() {
    Kitchen labelled = Kitchen.withLabel(DeviceKind.FRIDGE, MINUTE, 400);
    labelled.reads(TEMPERATURE, 4.01, Duration.ZERO, Duration.ofMinutes(30));

    assertThat(labelled.said()).containsExactly("COLD_HOLD_HIGH 1 YELLOW OPEN 0..");
    assertThat(labelled.findings().get(0).limitHundredths()).isEqualTo(400);
  }

  @Test
  void quickFrozenGoodsHaveTheirOwnLimit() {
    Kitchen frozen = Kitchen.withLabel(DeviceKind.FREEZER, MINUTE, -1800);
    frozen.reads(TEMPERATURE, -14.99, Duration.ZERO, Duration.ofHours(1));

    assertThat(frozen.said()).containsExactly("FREEZER_HIGH_QF 1 YELLOW OPEN 0..");
  }

  @Test
  void aHighGasAlarmDoesNotWait() {
    Kitchen kitchen = Kitchen.with(DeviceKind.GAS_DETECTOR, Duration.ofSeconds(5));
    kitchen.read(COMBUSTIBLE_GAS, 50, Duration.ZERO);

    assertThat(kitchen.said()).containsExactly("GAS_HIGH_ALARM 1 RED OPEN 0..");
  }

  @Test
  void aLowGasAlarmWantsASecondLook() {
    Kitchen kitchen = Kitchen.with(DeviceKind.GAS_DETECTOR, Duration.ofSeconds(5));
    kitchen.read(COMBUSTIBLE_GAS, 25, Duration.ZERO);
    kitchen.read(COMBUSTIBLE_GAS, 25, Duration.ofSeconds(5));

    assertThat(kitchen.said()).containsExactly("GAS_LOW_ALARM 1 RED OPEN 0..");
  }

  @Test
  void aWeakLampIsToldOnlyWhileItIsLit() {
    Kitchen dark = Kitchen.with(DeviceKind.UV_LAMP, MINUTE);
    dark.reads(UV_IRRADIANCE, 1, Duration.ZERO, Duration.ofMinutes(40));
    Kitchen weak = Kitchen.with(DeviceKind.UV_LAMP, MINUTE);
    weak.reads(UV_IRRADIANCE, 69.99, Duration.ZERO, Duration.ofMinutes(5));

    assertThat(dark.said()).isEmpty();
    assertThat(weak.said()).containsExactly("UV_LAMP_WEAK 1 BLUE OPEN 0..");
  }

  @Test
  void aDeviceMayMeasureTwoThings() {
    Kitchen store = Kitchen.with(DeviceKind.DRY_STORE, MINUTE);
    for (int minute = 0; minute <= 120; minute++) {
      store.read(TEMPERATURE, 20, Duration.ofMinutes(minute));
      store.read(HUMIDITY, 80, Duration.ofMinutes(minute));
    }

    assertThat(store.said())
        .containsExactly(
            "DRY_STORE_HUMIDITY 1 BLUE OPEN 0..", "DRY_STORE_HUMIDITY_HIGH 1 YELLOW OPEN 0..");
  }

  @Test
  void endsWithTheDevice() {
    fridge.reads(TEMPERATURE, 9, Duration.ZERO, Duration.ofMinutes(30));
    fridge.removeDevice();

    assertThat(fridge.said())
        .containsExactly(
            "COLD_HOLD_HIGH 1 YELLOW OPEN 0..", "COLD_HOLD_HIGH 2 YELLOW CLOSED 0..30");
  }

  @Test
  void isOneFindingWhenTheValueHovers() {
    fridge.reads(TEMPERATURE, 9, Duration.ZERO, Duration.ofMinutes(30));
    for (int minute = 31; minute < 60; minute += 2) {
      fridge.read(TEMPERATURE, 7.9, Duration.ofMinutes(minute));
      fridge.read(TEMPERATURE, 8.1, Duration.ofMinutes(minute + 1));
    }
    fridge.read(TEMPERATURE, 7.51, Duration.ofMinutes(61));
    assertThat(fridge.said()).containsExactly("COLD_HOLD_HIGH 1 YELLOW OPEN 0..");

    fridge.read(TEMPERATURE, 7.5, Duration.ofMinutes(62));

    assertThat(fridge.said())
        .containsExactly(
            "COLD_HOLD_HIGH 1 YELLOW OPEN 0..", "COLD_HOLD_HIGH 2 YELLOW CLOSED 0..62");
  }

  @Test
  void hasASeverityThatRisesAndFalls() {
    fridge.reads(TEMPERATURE, 9, Duration.ZERO, Duration.ofHours(2));
    fridge.read(TEMPERATURE, 8, Duration.ofMinutes(121));
    fridge.reads(TEMPERATURE, 9, Duration.ofMinutes(122), Duration.ofMinutes(241));
    assertThat(fridge.said())
        .containsExactly(
            "COLD_HOLD_HIGH 1 YELLOW OPEN 0..",
            "COLD_HOLD_HIGH 2 ORANGE OPEN 0..",
            "COLD_HOLD_HIGH 3 YELLOW OPEN 0.."); // and no word of harm: this was told

    fridge.read(TEMPERATURE, 9, Duration.ofMinutes(242));
    fridge.read(TEMPERATURE, 4, Duration.ofMinutes(243));

    assertThat(fridge.said())
        .endsWith("COLD_HOLD_HIGH 4 ORANGE OPEN 0..", "COLD_HOLD_HIGH 5 ORANGE CLOSED 0..243");
  }

  @Test
  void tellsInTheEndHowGraveItWas() {
    fridge.reads(TEMPERATURE, 9, Duration.ZERO, Duration.ofHours(2));
    fridge.read(TEMPERATURE, 8, Duration.ofMinutes(121));
    fridge.read(TEMPERATURE, 7, Duration.ofMinutes(122));

    assertThat(fridge.standing()).containsExactly("COLD_HOLD_HIGH 0 ORANGE CLOSED 0..122");
  }
}
