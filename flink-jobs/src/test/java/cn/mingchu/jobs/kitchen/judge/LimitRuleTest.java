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
import org.junit.jupiter.params.provider.EnumSource;

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
    "COLD_ROOM,      TEMPERATURE,     4,    4.01, 240,  COLD_ROOM_WARM,          BLUE",
    "KITCHEN_AIR,    TEMPERATURE,    35,   35.01,  30,  KITCHEN_AIR_TEMP,        BLUE",
    "KITCHEN_AIR,    FINE_PARTICLES, 75,   75.01,  60,  KITCHEN_AIR_PARTICLES,   BLUE",
    "TRUCK,          DOOR_OPEN,       0,       1,   3,  TRANSPORT_DOOR_OPEN,     BLUE",
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

  /** kind, quantity, a good value at the limit, a bad one beyond it, rule, severity. */
  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "OIL_TESTER,          POLAR_COMPOUNDS, 27,   27.01,  FRY_OIL_TPM,        ORANGE",
    "OIL_TESTER,          ACID_VALUE,      5,    5.01,   FRY_OIL_AV,         ORANGE",
    "CHLORINE_METER,      CHLORINE,        250,  249.99, DISINFECT_CHLORINE, YELLOW",
    "WATER_METER,         CHLORINE,        0.05, 0.04,   WATER_CHLORINE_LOW, YELLOW",
    "WATER_METER,         TURBIDITY,       1,    1.01,   WATER_TURBID,       YELLOW",
    "WATER_LEAK_DETECTOR, WATER_LEAK,      0,    1,      WATER_LEAK,         BLUE",
    "PEST_TRAP,           TRAP_HITS,       0,    1,      PEST_SEEN,          ORANGE",
  })
  void oneBadTestIsToldAtOnceAndOverWithTheNextGoodOne(
      DeviceKind kind, Quantity quantity, double good, double bad, String rule, String severity) {
    Kitchen kitchen = Kitchen.with(kind, Duration.ofDays(1));
    kitchen.read(quantity, good, Duration.ZERO);
    kitchen.read(quantity, bad, Duration.ofHours(3));
    assertThat(kitchen.said()).containsExactly(rule + " 1 " + severity + " OPEN 180..");

    kitchen.read(quantity, bad, Duration.ofHours(30));
    kitchen.read(quantity, good, Duration.ofHours(40));

    assertThat(kitchen.standing()).containsExactly(rule + " 0 " + severity + " CLOSED 180..2400");
  }

  @ParameterizedTest
  @EnumSource(names = {"OIL_TESTER", "CHLORINE_METER", "WATER_METER", "HAND_WASH_TIMER", "TRUCK"})
  void nobodyIsSilentForMeasuringSeldom(DeviceKind kind) {
    Kitchen kitchen = Kitchen.with(kind, MINUTE);
    kitchen.read(TEMPERATURE, 4, Duration.ZERO);
    kitchen.timePassesTo(Duration.ofDays(1));
    kitchen.read(TEMPERATURE, 4, Duration.ofDays(1));

    assertThat(kitchen.said()).isEmpty();
  }

  @Test
  void theLabelIsTheLimitOfALorry() {
    Kitchen labelled = Kitchen.withLabel(DeviceKind.TRUCK, MINUTE, -1800);
    labelled.reads(TEMPERATURE, -18, Duration.ZERO, Duration.ofMinutes(30));
    labelled.reads(TEMPERATURE, -17.99, Duration.ofMinutes(31), Duration.ofMinutes(51));
    Kitchen unlabelled = Kitchen.with(DeviceKind.TRUCK, MINUTE);
    unlabelled.reads(TEMPERATURE, 40, Duration.ZERO, Duration.ofHours(1));

    assertThat(labelled.said()).containsExactly("TRANSPORT_TEMP_BREAK 1 YELLOW OPEN 31..");
    assertThat(labelled.findings().get(0).limitHundredths()).isEqualTo(-1800);
    assertThat(unlabelled.said()).isEmpty();
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
