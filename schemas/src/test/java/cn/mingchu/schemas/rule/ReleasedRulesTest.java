package cn.mingchu.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Zone;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The released rules against numbers copied by hand from the domain reference, §2, §6.2, §11. */
class ReleasedRulesTest {

  private final RuleCatalogue catalogue = RuleCatalogue.load();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COLD_HOLD_HIGH          | ABOVE    | 8    | PT30M | YELLOW | M    | FRIDGE COLD_ROOM
          COLD_WARMING            | ABOVE    | 8    | PT10M | BLUE   | M    | FRIDGE COLD_ROOM
          COLD_HOLD_LOW           | BELOW    | 0    | PT1H  | BLUE   | M    | FRIDGE COLD_ROOM
          FREEZER_HIGH            | ABOVE    | -12  | PT1H  | YELLOW | M    | FREEZER
          FREEZER_WARMING         | ABOVE    | -12  | PT10M | BLUE   | M    | FREEZER
          FREEZER_HIGH_QF         | ABOVE    | -15  | PT1H  | YELLOW | D    | FREEZER
          DOOR_LEFT_OPEN          | AT_LEAST | 1    | PT15M | BLUE   | D    | FRIDGE COLD_ROOM FREEZER SAMPLE_CABINET
          SAMPLE_CABINET_TEMP_HIGH| ABOVE    | 8    | PT30M | YELLOW | M    | SAMPLE_CABINET
          SAMPLE_CABINET_TEMP_LOW | BELOW    | 0    | PT30M | YELLOW | M    | SAMPLE_CABINET
          HOT_HOLD_LOW            | BELOW    | 60   | PT10M | YELLOW | V-11 | HOT_HOLD
          DRY_STORE_HUMIDITY      | ABOVE    | 65   | PT2H  | BLUE   | D    | DRY_STORE
          DRY_STORE_HUMIDITY_HIGH | ABOVE    | 75   | PT2H  | YELLOW | D    | DRY_STORE
          DRY_STORE_TEMP          | ABOVE    | 25   | PT4H  | BLUE   | D    | DRY_STORE
          SPECIAL_ROOM_TEMP       | ABOVE    | 25   | PT30M | YELLOW | V-11 | SPECIAL_ROOM
          FRY_OIL_TEMP            | ABOVE    | 190  | PT10M | YELLOW | S    | FRYER
          GAS_EARLY               | AT_LEAST | 10   | PT10S | YELLOW | D    | GAS_DETECTOR
          GAS_LOW_ALARM           | AT_LEAST | 25   | PT3S  | RED    | M    | GAS_DETECTOR
          GAS_HIGH_ALARM          | AT_LEAST | 50   | PT0S  | RED    | M    | GAS_DETECTOR
          CO_HIGH                 | ABOVE    | 30   | PT15M | ORANGE | M    | CO_DETECTOR
          UV_LAMP_WEAK            | BELOW    | 70   | PT5M  | BLUE   | V-11 | UV_LAMP
          FRY_OIL_TPM             | ABOVE    | 27   | PT0S  | ORANGE | M    | OIL_TESTER
          FRY_OIL_AV              | ABOVE    | 5    | PT0S  | ORANGE | M    | OIL_TESTER
          DISINFECT_CHLORINE      | BELOW    | 250  | PT0S  | YELLOW | V-11 | CHLORINE_METER
          WATER_CHLORINE_LOW      | BELOW    | 0.05 | PT0S  | YELLOW | M    | WATER_METER
          WATER_TURBID            | ABOVE    | 1    | PT0S  | YELLOW | M    | WATER_METER
          PEST_SEEN               | AT_LEAST | 1    | PT0S  | ORANGE | D    | PEST_TRAP
          WATER_LEAK              | AT_LEAST | 1    | PT0S  | BLUE   | D    | WATER_LEAK_DETECTOR
          KITCHEN_AIR_TEMP        | ABOVE    | 35   | PT30M | BLUE   | D    | KITCHEN_AIR
          KITCHEN_AIR_PARTICLES   | ABOVE    | 75   | PT1H  | BLUE   | D    | KITCHEN_AIR
          TRANSPORT_TEMP_BREAK    | ABOVE    | 25   | PT20M | YELLOW | D    | TRUCK
          TRANSPORT_DOOR_OPEN     | AT_LEAST | 1    | PT3M  | BLUE   | D    | TRUCK
          COLD_ROOM_WARM          | ABOVE    | 4    | PT4H  | BLUE   | D    | COLD_ROOM
          POWER_FAIL              | BELOW    | 1    | PT1M  | YELLOW | D    | POWER_MONITOR
          """)
  void limitsAreThoseOfTheReference(
      String id,
      LimitComparator comparator,
      String limit,
      Duration sustained,
      Severity severity,
      String tag,
      String devices) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(RuleKind.LIMIT);
    assertThat(rule.comparator()).isEqualTo(comparator);
    assertThat(rule.parametersAsText()).containsEntry("limit", limit);
    assertThat(rule.limitHundredths()).isEqualTo((int) Math.round(Double.parseDouble(limit) * 100));
    assertThat(rule.sustained()).isEqualTo(sustained);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(tagOf(rule, ParameterName.LIMIT)).isEqualTo(tag);
    assertThat(devicesOf(rule)).isEqualTo(devices);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DISINFECT_STEAM     | 60 | 100 | PT10M | ORANGE | V-11 | STEAM_DISINFECTOR
          DISINFECT_IR        | 60 | 120 | PT10M | ORANGE | V-11 | INFRARED_DISINFECTOR
          DISINFECT_DISHWASHER| 70 | 85  | PT40S | ORANGE | V-11 | DISHWASHER
          UV_CYCLE_MISSING    | 20 | 20  | PT30M | YELLOW | D    | UV_LAMP
          """)
  void cyclesAreThoseOfTheReference(
      String id,
      int start,
      int hold,
      Duration sustained,
      Severity severity,
      String tag,
      String devices) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(RuleKind.CYCLE);
    assertThat(rule.startHundredths()).isEqualTo(start * 100);
    assertThat(rule.holdHundredths()).isEqualTo(hold * 100);
    assertThat(rule.sustained()).isEqualTo(sustained);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(tagOf(rule, ParameterName.HOLD)).isEqualTo(tag);
    assertThat(tagOf(rule, ParameterName.FOR)).isEqualTo("V-11");
    assertThat(devicesOf(rule)).isEqualTo(devices);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COOK_CORE_LOW    | COOKING   | BELOW | V-11 | {limit=70}
          REHEAT_CORE_LOW  | REHEATING | BELOW | V-11 | {limit=70}
          COOL_STAGE1_SLOW | COOLING   | ABOVE | M    | {limit=21, for=PT2H, start=60}
          COOL_STAGE2_SLOW | COOLING   | ABOVE | M    | {limit=8, for=PT2H, start=21, since=60, within=PT4H}
          DANGER_ZONE_TIME | HOLDING   | BELOW | M    | {limit=60, for=PT2H, start=8}
          CATER_HOT_SHELF  | SHELF     | BELOW | V-11 | {limit=60, for=PT4H}
          """)
  void theClocksOfADishAreThoseOfTheReference(
      String id, RuleKind kind, LimitComparator comparator, String tag, String parameters) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.comparator()).isEqualTo(comparator);
    assertThat(rule.severity()).isEqualTo(Severity.ORANGE);
    assertThat(rule.parametersAsText()).hasToString(parameters);
    assertThat(rule.rule().parameters().values())
        .extracting(parameter -> parameter.tag().code())
        .containsOnly(tag);
    assertThat(devicesOf(rule)).isEqualTo("COOK_PROBE");
  }

  @Test
  void carbonMonoxideHasAMeanOfEightHoursToo() {
    EffectiveRule rule = rule("CO_MEAN_HIGH");

    assertThat(rule.kind()).isEqualTo(RuleKind.MEAN);
    assertThat(rule.comparator()).isEqualTo(LimitComparator.ABOVE);
    assertThat(rule.parametersAsText())
        .isEqualTo(Map.of("limit", "20", "within", "PT8H", "known", "0.75", "hysteresis", "1"));
    assertThat(rule.severity()).isEqualTo(Severity.YELLOW);
    assertThat(tagOf(rule, ParameterName.LIMIT)).isEqualTo("M");
    assertThat(tagOf(rule, ParameterName.WITHIN)).isEqualTo("M");
    assertThat(devicesOf(rule)).isEqualTo("CO_DETECTOR");
  }

  @Test
  void slowAirChangesByFifteenDegreesAMinuteAtMost() {
    EffectiveRule rule = rule("READING_JUMPS");

    assertThat(rule.kind()).isEqualTo(RuleKind.JUMP);
    assertThat(rule.parametersAsText()).hasToString("{jump=15, within=PT1M}");
    assertThat(tagOf(rule, ParameterName.JUMP)).isEqualTo("D");
    assertThat(devicesOf(rule))
        .isEqualTo(
            "FRIDGE COLD_ROOM FREEZER SAMPLE_CABINET DRY_STORE SPECIAL_ROOM KITCHEN_AIR TRUCK");
  }

  @Test
  void handsAreRubbedForTwentySeconds() {
    EffectiveRule rule = rule("HAND_WASH_SHORT");

    assertThat(rule.kind()).isEqualTo(RuleKind.SPOT);
    assertThat(rule.comparator()).isEqualTo(LimitComparator.BELOW);
    assertThat(rule.parametersAsText()).hasToString("{limit=20}");
    assertThat(rule.severity()).isEqualTo(Severity.BLUE);
    assertThat(tagOf(rule, ParameterName.LIMIT)).isEqualTo("V-11");
    assertThat(devicesOf(rule)).isEqualTo("HAND_WASH_TIMER");
  }

  /** What was 10 °C in the rules of 2011 is 8 °C now, which we have not read. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DELIVERY_TEMP_HOT | DELIVERY | BELOW | LIMIT | START | {limit=60, start=8}
          CATER_COLD_SHELF  | SHELF    | ABOVE | FOR   | LIMIT | {limit=8, for=PT24H}
          """)
  void whatIsColdIsASettingBesideTheLaw(
      String id,
      RuleKind kind,
      LimitComparator comparator,
      ParameterName law,
      ParameterName cold,
      String parameters) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.comparator()).isEqualTo(comparator);
    assertThat(rule.severity()).isEqualTo(Severity.ORANGE);
    assertThat(rule.parametersAsText()).hasToString(parameters);
    assertThat(tagOf(rule, law)).isEqualTo("V-11");
    assertThat(tagOf(rule, cold)).isEqualTo("M");
    assertThat(devicesOf(rule)).isEqualTo("COOK_PROBE");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SCHOOL_SILENT     | SCHOOL_SILENCE  | YELLOW | {for=PT1M, raiseAfter=PT30M, within=PT5M, devices=3, share=0.6}
          GATEWAY_SILENT    | GATEWAY_SILENCE | YELLOW | {for=PT1M, within=PT5M, devices=2, share=0.8}
          AREA_SILENT       | AREA_SILENCE    | ORANGE | {for=PT1M, within=PT10M, schools=5}
          UV_PERSON_PRESENT | EXPOSURE        | RED    | {limit=5, periods=3, alertAt=0.8, reviewAt=0.6, quiet=PT5M}
          """)
  void whatASchoolShowsIsJudgedBySettingsOfOurs(
      String id, RuleKind kind, Severity severity, String parameters) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(rule.parametersAsText()).hasToString(parameters);
    assertThat(rule.rule().parameters().values())
        .extracting(Parameter::tag)
        .containsOnly(EvidenceTag.D);
  }

  @Test
  void aLongLossOfPowerIsRaised() {
    assertThat(rule("POWER_FAIL").raiseAfter()).contains(Duration.ofMinutes(30));
    assertThat(rule("POWER_FAIL").raiseTo(DeviceKind.POWER_MONITOR)).contains(Severity.ORANGE);
    assertThat(rule("SCHOOL_SILENT").raiseTo(DeviceKind.FRIDGE)).contains(Severity.ORANGE);
  }

  @Test
  void whoseSilenceIsToldIsWhoseSilenceCounts() {
    assertThat(devicesOf(rule("SCHOOL_SILENT"))).isEqualTo(devicesOf(rule("SENSOR_STALE")));
    assertThat(devicesOf(rule("GATEWAY_SILENT"))).isEqualTo(devicesOf(rule("SENSOR_STALE")));
  }

  /** 3 °C·h: seven times half an hour, a degree too warm, is too much for a day. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COLD_HOLD_HARM      | 8   | 3 | FRIDGE COLD_ROOM
          FREEZER_HARM        | -12 | 6 | FREEZER
          SAMPLE_CABINET_HARM | 8   | 3 | SAMPLE_CABINET
          """)
  void aDaysHarmIsBoundedByASettingOfOurs(String id, int limit, int budget, String devices) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(RuleKind.HARM);
    assertThat(rule.comparator()).isEqualTo(LimitComparator.ABOVE);
    assertThat(rule.limitHundredths()).isEqualTo(limit * 100);
    assertThat(rule.budgetHundredths()).isEqualTo(budget * 100);
    assertThat(rule.severity()).isEqualTo(Severity.YELLOW);
    assertThat(tagOf(rule, ParameterName.BUDGET)).isEqualTo("D");
    assertThat(rule.rule().parameter(ParameterName.BUDGET).orElseThrow().unit()).isEqualTo("°C·h");
    assertThat(devicesOf(rule)).isEqualTo(devices);
  }

  @Test
  void everyHysteresisIsASettingOfOurs() {
    assertThat(catalogue.all())
        .flatExtracting(rule -> rule.parameter(ParameterName.HYSTERESIS).stream().toList())
        .hasSize(19)
        .allSatisfy(
            hysteresis -> {
              assertThat(hysteresis.tag()).isEqualTo(EvidenceTag.D);
              assertThat(hysteresis.amount()).isPositive();
            });
  }

  @Test
  void whatMayExcuseAnExcursionIsASettingOfOurs() {
    assertThat(rule("FREEZER_WARMING").learn()).isEqualTo(Duration.ofDays(3));
    assertThat(rule("FREEZER_WARMING").usualUpTo()).isEqualTo(Duration.ofMinutes(90));
    assertThat(rule("FREEZER_HIGH").usualUpTo()).isEqualTo(Duration.ofMinutes(75));
    assertThat(rule("COLD_WARMING").learn()).isZero();
    assertThat(rule("COLD_WARMING").usualUpTo()).isEqualTo(Duration.ofHours(1));
    assertThat(rule("COLD_WARMING").busyFor()).contains(Duration.ofMinutes(30));
    assertThat(rule("COLD_WARMING").workFrom()).isEqualTo(Duration.ofHours(5));
    assertThat(rule("COLD_WARMING").workTo()).isEqualTo(Duration.ofHours(19));
    assertThat(rule("COLD_WARMING").doorUpTo()).contains(Duration.ofMinutes(15));
    assertThat(rule("COLD_WARMING").doorAfter()).isEqualTo(Duration.ofMinutes(15));
    assertThat(rule("FREEZER_WARMING").doorUpTo()).contains(Duration.ofMinutes(15));
    assertThat(rule("FREEZER_WARMING").doorAfter()).isEqualTo(Duration.ofMinutes(15));
    assertThat(rule("COLD_HOLD_HIGH").doorUpTo()).isEmpty();
    assertThat(rule("COLD_HOLD_HIGH").learn()).isZero();
    assertThat(rule("COLD_HOLD_HIGH").usualUpTo()).isZero();
    assertThat(rule("COLD_HOLD_HIGH").busyFor()).isEmpty();
    assertThat(catalogue.all())
        .filteredOn(rule -> rule.kind() == RuleKind.LIMIT)
        .flatExtracting(rule -> List.copyOf(rule.parameters().values()))
        .filteredOn(parameter -> EXCUSES.contains(parameter.name()))
        .hasSize(12)
        .extracting(Parameter::tag)
        .containsOnly(EvidenceTag.D);
  }

  private static final Set<ParameterName> EXCUSES =
      Set.of(
          ParameterName.LEARN,
          ParameterName.USUAL_UP_TO,
          ParameterName.BUSY_FOR,
          ParameterName.DOOR_UP_TO,
          ParameterName.DOOR_AFTER,
          ParameterName.WORK_FROM,
          ParameterName.WORK_TO);

  @Test
  void silenceIsThreePeriodsAndAtLeastAQuarterOfAnHour() {
    EffectiveRule rule = rule("SENSOR_STALE");

    assertThat(rule.parametersAsText())
        .isEqualTo(Map.of("periods", "3", "atLeast", "PT15M", "raiseAfter", "PT2H"));
    assertThat(rule.longestSilence(Duration.ofMinutes(1))).isEqualTo(Duration.ofMinutes(15));
    assertThat(rule.longestSilence(Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(30));
    assertThat(rule.severity()).isEqualTo(Severity.BLUE);
    assertThat(rule.rule().devices())
        .doesNotContain(
            DeviceKind.CAMERA,
            DeviceKind.DISHWASHER,
            DeviceKind.OIL_TESTER,
            DeviceKind.CHLORINE_METER,
            DeviceKind.WATER_METER,
            DeviceKind.HAND_WASH_TIMER,
            DeviceKind.TRUCK)
        .hasSize(12);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FRIDGE         | ORANGE
          COLD_ROOM      | ORANGE
          FREEZER        | ORANGE
          SAMPLE_CABINET | ORANGE
          DRY_STORE      | YELLOW
          GAS_DETECTOR   | YELLOW
          """)
  void silenceOfTheColdChainIsRaisedFurther(DeviceKind device, Severity raised) {
    EffectiveRule rule = rule("SENSOR_STALE");
    Duration twoHours = Duration.ofHours(2);

    assertThat(rule.severityAfter(twoHours, device)).isEqualTo(raised);
    assertThat(rule.severityAfter(twoHours.minusMillis(1), device)).isEqualTo(Severity.BLUE);
  }

  @Test
  void aClockIsSickBeyondFiveMinutes() {
    EffectiveRule rule = rule("CLOCK_SICK");

    assertThat(rule.kind()).isEqualTo(RuleKind.CLOCK);
    assertThat(rule.ahead()).isEqualTo(Duration.ofMinutes(5));
    assertThat(rule.behind()).isEqualTo(Duration.ofMinutes(5));
    assertThat(rule.steady()).isEqualTo(Duration.ofMinutes(10));
    assertThat(rule.wobble()).isEqualTo(Duration.ofMinutes(1));
    assertThat(rule.sustained()).isEqualTo(Duration.ofMinutes(30));
    assertThat(rule.severity()).isEqualTo(Severity.BLUE);
  }

  @Test
  void aDeviceIsLearnedForThreeDaysBeforeItIsUnlikeItself() {
    EffectiveRule rule = rule("UNLIKE_ITSELF");

    assertThat(rule.kind()).isEqualTo(RuleKind.HABIT);
    assertThat(rule.strangeness()).isEqualTo(3.5);
    assertThat(rule.sustained()).isEqualTo(Duration.ofHours(3));
    assertThat(rule.learn()).isEqualTo(Duration.ofDays(3));
    assertThat(rule.severity()).isEqualTo(Severity.BLUE);
    assertThat(rule.raiseAfter()).isEmpty();
    assertThat(tagOf(rule, ParameterName.STRANGENESS)).isEqualTo("D");
    assertThat(devicesOf(rule))
        .isEqualTo("FRIDGE COLD_ROOM FREEZER SAMPLE_CABINET DRY_STORE SPECIAL_ROOM");
  }

  @Test
  void aWarmColdStoreIsRaisedAfterTwoHours() {
    EffectiveRule rule = rule("COLD_HOLD_HIGH");

    assertThat(rule.raiseAfter()).contains(Duration.ofHours(2));
    assertThat(rule.raiseTo(DeviceKind.FRIDGE)).contains(Severity.ORANGE);
  }

  @Test
  void aDarkLampIsNotWeak() {
    EffectiveRule rule = rule("UV_LAMP_WEAK");

    assertThat(rule.isBrokenBy(0)).isFalse();
    assertThat(rule.isBrokenBy(19_99)).isFalse();
    assertThat(rule.isBrokenBy(20_00)).isTrue();
    assertThat(rule.isBrokenBy(69_99)).isTrue();
    assertThat(rule.isBrokenBy(70_00)).isFalse();
  }

  /**
   * §6.1. Where a duration is given, it has to last; where hits are, it has to be seen so often.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NO_MASK            | YELLOW | PT0S  | 1 | SPECIAL_ROOM SERVE | ORANGE
          NO_HAT             | YELLOW | PT0S  | 1 |                    | ORANGE
          NO_UNIFORM         | YELLOW | PT0S  | 1 |                    | ORANGE
          NO_GLOVES          | YELLOW | PT0S  | 1 | SPECIAL_ROOM SERVE | ORANGE
          BARE_TORSO         | ORANGE | PT0S  | 1 |                    |
          SMOKING            | ORANGE | PT0S  | 2 |                    |
          PHONE_USE          | BLUE   | PT10S | 1 |                    |
          PEST               | ORANGE | PT0S  | 2 |                    | RED
          BIN_UNCOVERED      | YELLOW | PT15M | 1 |                    |
          BIN_OVERFLOW       | YELLOW | PT15M | 1 |                    |
          FIRE               | RED    | PT3S  | 1 |                    |
          SMOKE              | RED    | PT3S  | 1 |                    |
          FIRE_UNATTENDED    | ORANGE | PT2M  | 1 |                    | RED
          STRANGER_INTRUSION | YELLOW | PT10S | 1 |                    |
          RAW_COOKED_MIX     | YELLOW | PT1M  | 1 |                    |
          FOOD_ON_FLOOR      | YELLOW | PT5M  | 1 |                    |
          FLOOR_WET          | BLUE   | PT10M | 1 |                    |
          UTENSIL_UNCOVERED  | BLUE   | PT30M | 1 |                    |
          COOK_TASTING       | BLUE   | PT0S  | 1 |                    |
          """)
  void sightsAreThoseOfTheReference(
      String id,
      Severity severity,
      Duration sustained,
      int hits,
      @Nullable String zones,
      @Nullable Severity raised) {
    EffectiveRule rule = rule(id);
    Sight sight = Objects.requireNonNull(rule.rule().sight());

    assertThat(rule.kind()).isEqualTo(RuleKind.SIGHTING);
    assertThat(sight.kinds()).containsExactly(ObservationKind.valueOf(id));
    assertThat(sight.zones().stream().map(Zone::name).collect(Collectors.joining(" ")))
        .isEqualTo(zones == null ? "" : zones);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(rule.sustained()).isEqualTo(sustained);
    assertThat(rule.amount(ParameterName.HITS)).isEqualTo(hits);
    assertThat(rule.raiseTo(DeviceKind.CAMERA)).isEqualTo(Optional.ofNullable(raised));
    assertThat(rule.parametersAsText())
        .containsEntry("alertAt", "0.8")
        .containsEntry("reviewAt", "0.6");
    assertThat(devicesOf(rule)).isEqualTo("CAMERA");
  }

  @Test
  void repetitionsAreThoseOfTheReference() {
    assertThat(rule("NO_MASK").parametersAsText())
        .containsEntry("quiet", "PT5M")
        .containsEntry("repeats", "3")
        .containsEntry("repeatWithin", "PT1H");
    assertThat(rule("SMOKING").parametersAsText()).containsEntry("within", "PT1M");
    assertThat(rule("PEST").parametersAsText())
        .containsEntry("nightHits", "1")
        .containsEntry("nights", "3")
        .containsEntry("ofNights", "7");
    assertThat(rule("FIRE_UNATTENDED").raiseAfter()).contains(Duration.ofMinutes(5));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CAMERA_BLOCKED      | IMPAIRMENT | YELLOW | {for=PT2M}
          CAMERA_MOVED        | IMPAIRMENT | YELLOW | {for=PT2M}
          CAMERA_OFFLINE      | ABSENCE    | BLUE   | {periods=3, atLeast=PT10M, raiseAfter=PT4H}
          CAMERA_OFFLINE_MEAL | ABSENCE    | YELLOW | {periods=3, atLeast=PT30M, workFrom=PT6H, workTo=PT19H}
          """)
  void statesOfCamerasAreThoseOfTheReference(
      String id, RuleKind kind, Severity severity, String parameters) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(rule.parametersAsText()).hasToString(parameters);
    assertThat(devicesOf(rule)).isEqualTo("CAMERA");
  }

  @Test
  void nothingThatCamerasSeeIsCalledLaw() {
    assertThat(catalogue.all())
        .filteredOn(rule -> rule.devices().contains(DeviceKind.CAMERA))
        .hasSize(19 + 4)
        .flatExtracting(rule -> List.copyOf(rule.parameters().values()))
        .allSatisfy(parameter -> assertThat(parameter.basis()).isEqualTo(Basis.SETTING));
  }

  /** Severities and sources of sections 1 and 4; none of these rules has a number. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RECALL_LOT_IN_USE            | RECALLED_LOT | RED    | RECALL15 19 V, FSL 63 V
          LOT_HOLD                     | RECALLED_LOT | ORANGE | FSL 88 M
          SIBLING_LOT_HOLD             | RECALLED_LOT | YELLOW | FSL 63 M
          MEAT_QUARANTINE_MISSING      | LOT_PAPERS   | RED    | FSL 34 V, ADL 51 V, PIG 23 V
          SUPPLIER_LICENSE_INVALID     | LOT_PAPERS   | ORANGE | FSL 53 V
          PRODUCE_CERT_MISSING         | LOT_PAPERS   | YELLOW | AQL 39 V
          ACCEPTANCE_RECORD_INCOMPLETE | LOT_PAPERS   | YELLOW | FSL 53 V
          PROHIBITED_FOOD_K12          | LOT_PAPERS   | RED    | R45 36 V
          NITRITE_PRESENT              | LOT_PAPERS   | RED    | R45 36 M
          LAB_RESULT_FAIL              | LOT_PAPERS   | RED    | FSL 34 V
          PESTICIDE_QT_POSITIVE        | LOT_PAPERS   | ORANGE | FSL 88 M
          EXPIRED_USED                 | LOT_PAPERS   | RED    | FSL 34 V
          """)
  void rulesOnLotsAreThoseOfTheReference(
      String id, RuleKind kind, Severity severity, String sources) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(rule.amounts()).isEmpty();
    assertThat(devicesOf(rule)).isEmpty();
    assertThat(
            rule.rule().sources().stream()
                .map(
                    source ->
                        "%s %s %s"
                            .formatted(source.document(), source.article(), source.tag().code()))
                .collect(Collectors.joining(", ")))
        .isEqualTo(sources);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RECEIVE_CHILLED_WARM      | CHILLED_RECEIPT | ORANGE | M | {limit=8, overLabel=3}
          RECEIVE_FROZEN_WARM       | FROZEN_RECEIPT  | ORANGE | M | {limit=-9}
          TRANSPORT_WARM_ON_ARRIVAL | CARRIAGE        | YELLOW | D | {limit=25, overLabel=3}
          """)
  void rulesOnReceiptsAreThoseOfTheReference(
      String id, RuleKind kind, Severity severity, String tag, String parameters) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(rule.comparator()).isEqualTo(LimitComparator.ABOVE);
    assertThat(tagOf(rule, ParameterName.LIMIT)).isEqualTo(tag);
    assertThat(rule.parametersAsText()).hasToString(parameters);
    assertThat(devicesOf(rule)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TRACE_LATE        | LATE_PAPER | BLUE   | {deliveryWithin=PT24H, outboundWithin=PT2H}
          TRACE_GAP         | CHAIN      | YELLOW | {covered=0.95, grace=PT24H}
          MEAL_COVERAGE_LOW | COVERAGE   | YELLOW | {covered=0.95, before=PT1H}
          """)
  void timesAndSharesOfLotsAreThoseOfTheReference(
      String id, RuleKind kind, Severity severity, String parameters) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(rule.parametersAsText()).hasToString(parameters);
    assertThat(rule.rule().parameters().values())
        .allSatisfy(parameter -> assertThat(parameter.tag()).isEqualTo(EvidenceTag.D));
    assertThat(devicesOf(rule)).isEmpty();
  }

  /** Section 5.2, EXPIRED_STOCK of section 1, FIFO_VIOLATION of section 2; those of stores. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STOCK_NEGATIVE      | STOCK_BALANCE   | ORANGE | ORANGE | {}
          OUTBOUND_NO_INBOUND | STOCK_ORIGIN    | ORANGE | ORANGE | {grace=PT24H}
          STOCKTAKE_VARIANCE  | STOCKTAKE       | YELLOW | ORANGE | {variance=0.01, raiseVariance=0.03}
          EXPIRED_STOCK       | STOCK_IN_DATE   | ORANGE | ORANGE | {}
          EXPIRING_STOCK      | STOCK_NEAR_DATE | BLUE   | BLUE   | {before=PT72H}
          FIFO_VIOLATION      | STOCK_ORDER     | BLUE   | BLUE   | {grace=PT24H, before=PT24H}
          LOW_STOCK           | STOCK_SUPPLY    | BLUE   | BLUE   | {within=PT72H, grace=PT6H, keeps=PT168H}
          """)
  void rulesOnStoresAreThoseOfTheReference(
      String id, RuleKind kind, Severity severity, Severity raised, String parameters) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(rule.raisedSeverity()).isEqualTo(raised);
    assertThat(rule.parametersAsText()).hasToString(parameters);
    assertThat(devicesOf(rule)).isEmpty();
  }

  /** Section 5.2; how goods are accepted and issued. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WEIGHT_MISMATCH     | ACCEPTED_WEIGHT    | YELLOW | D | {variance=0.02, varianceMass=0.5}
          DOUBLE_SIGN_MISSING | DOUBLE_SIGNATURE   | YELLOW | S | {signers=2}
          MANUAL_WEIGHT_SHARE | HAND_TYPED_WEIGHTS | BLUE   | D | {handTyped=0.2, scaleWithin=PT168H}
          """)
  void rulesOnAcceptanceAreThoseOfTheReference(
      String id, RuleKind kind, Severity severity, String tag, String parameters) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(rule.raisedSeverity()).isEqualTo(severity);
    assertThat(rule.parametersAsText()).hasToString(parameters);
    assertThat(rule.rule().parameters().values())
        .extracting(parameter -> parameter.tag().code())
        .containsOnly(tag);
    assertThat(devicesOf(rule)).isEmpty();
  }

  /** Section 5.2; those of meals. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RECIPE_EXEC_LOW      | MEAL_SHORT      | YELLOW | ORANGE | {grace=PT24H, variance=0.15, raiseVariance=0.3}
          RECIPE_EXEC_HIGH     | MEAL_OVER       | YELLOW | ORANGE | {grace=PT24H, variance=0.15, raiseVariance=0.3}
          RECIPE_ANIMAL_LOW    | MEAL_ANIMAL     | RED    | RED    | {grace=PT24H, variance=0.5}
          RECIPE_SUBSTITUTION  | MEAL_SUBSTITUTE | YELLOW | YELLOW | {grace=PT24H, variance=0.15}
          RECIPE_DISH_ABSENT   | MEAL_DISHES     | YELLOW | YELLOW | {grace=PT24H}
          DINER_COUNT_MISMATCH | MEAL_DINERS     | YELLOW | ORANGE | {grace=PT24H, variance=0.05, raiseVariance=0.15}
          FOOD_WASTE_HIGH      | MEAL_WASTE      | BLUE   | BLUE   | {grace=PT24H, variance=0.1}
          MEAL_COST_SHARE      | MEAL_COST       | YELLOW | ORANGE | {grace=PT24H, least=0.7, raiseLeast=0.6}
          RECIPE_GAP_PERSISTS  | MEAL_GAP        | YELLOW | YELLOW | {grace=PT24H, variance=0.15, slack=0.01, missed=0.3}
          """)
  void rulesOnMealsAreThoseOfTheReference(
      String id, RuleKind kind, Severity severity, Severity raised, String parameters) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(rule.raisedSeverity()).isEqualTo(raised);
    assertThat(rule.parametersAsText()).hasToString(parameters);
    assertThat(rule.rule().parameters().values())
        .extracting(Parameter::tag)
        .containsOnly(EvidenceTag.D);
    assertThat(devicesOf(rule)).isEmpty();
  }

  /** Section 5.1; those of plans. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RECIPE_ENERGY_OUT    | PLAN_ENERGY  | YELLOW | {known=0.9, variance=0.1, plannedDays=3}
          RECIPE_PROTEIN_OUT   | PLAN_PROTEIN | YELLOW | {known=0.9, variance=0.2, plannedDays=3}
          RECIPE_AMOUNT_SHORT  | PLAN_AMOUNT  | BLUE   | {known=0.9, variance=0.2, plannedDays=3}
          RECIPE_GROUP_SHORT   | PLAN_GROUPS  | YELLOW | {kinds=3, countsFrom=5}
          RECIPE_VEG_VARIETY   | PLAN_VARIETY | BLUE   | {kinds=3}
          RECIPE_SALT_HIGH     | PLAN_SALT    | BLUE   | {over=0.2}
          RECIPE_OIL_HIGH      | PLAN_OIL     | BLUE   | {over=0.2}
          RECIPE_REPEAT        | PLAN_REPEAT  | BLUE   | {times=2}
          PROHIBITED_DISH_K12  | PLAN_DISHES  | ORANGE | {}
          RECIPE_NOT_PUBLISHED | PLAN_AHEAD   | BLUE   | {before=PT54H, plannedDays=3}
          """)
  void rulesOnPlansAreThoseOfTheReference(
      String id, RuleKind kind, Severity severity, String parameters) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(rule.raisedSeverity()).isEqualTo(severity);
    assertThat(rule.parametersAsText()).hasToString(parameters);
    assertThat(rule.rule().parameters().values())
        .allSatisfy(parameter -> assertThat(parameter.basis()).isEqualTo(Basis.SETTING));
    assertThat(devicesOf(rule)).isEmpty();
  }

  /** Section 5.2; slips and drifts are ours. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PRICE_ABOVE_MARKET     | MARKET_PRICE | YELLOW | ORANGE | {over=0.1, raiseOver=0.2, peers=5}
          PRICE_ABOVE_MARKET_RUN | PRICE_RUN    | RED    | RED    | {days=3}
          PRICE_JUMP             | PRICE_JUMP   | BLUE   | BLUE   | {within=PT168H, over=0.15, purchases=3}
          PRICE_SLIP             | PRICE_SLIP   | BLUE   | BLUE   | {purchases=3, near=0.15}
          PRICE_DRIFT            | PRICE_DRIFT  | YELLOW | YELLOW | {within=PT672H, slack=0.01, peers=5, purchases=5, risen=0.2, step=0.05}
          SUPPLIER_CONCENTRATION | SUPPLIER_SHARE | BLUE | BLUE   | {grace=PT168H, purchases=20, most=0.6}
          ORDER_SPLITTING        | ORDER_SPLITTING | ORANGE | ORANGE | {within=PT168H, near=0.1, tenderFrom=none, orders=3}
          SUBSIDY_SHORTFALL      | FOOD_VALUE   | ORANGE | ORANGE | {known=0.5, grace=PT168H, foodValue=5}
          """)
  void rulesOnPricesAreThoseOfTheReference(
      String id, RuleKind kind, Severity severity, Severity raised, String parameters) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(rule.raisedSeverity()).isEqualTo(raised);
    assertThat(rule.parametersAsText()).hasToString(parameters);
    assertThat(rule.rule().parameters().values())
        .allSatisfy(parameter -> assertThat(parameter.basis()).isEqualTo(Basis.SETTING));
    assertThat(devicesOf(rule)).isEmpty();
  }

  /** Section 5.2; bursts and orders are ours. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BACKDATED_ENTRY           | LATE_ENTRY  | YELLOW | {entryWithin=PT24H, arriveWithin=PT48H}
          ENTRY_BURST               | ENTRY_BURST | YELLOW | {within=PT1M, days=2, entries=10}
          WEEK_PATTERN_FROZEN       | FROZEN_WEEK | ORANGE | {days=3, leastRows=5, alike=0.8, rows=30, roundShare=0.6}
          ENTRY_SEQUENCE_IMPOSSIBLE | ENTRY_ORDER | YELLOW | {ahead=PT5M, walk=PT10S}
          """)
  void rulesOnEntriesAreThoseOfTheReference(
      String id, RuleKind kind, Severity severity, String parameters) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(rule.raisedSeverity()).isEqualTo(severity);
    assertThat(rule.parametersAsText()).hasToString(parameters);
    assertThat(rule.rule().parameters().values())
        .extracting(Parameter::tag)
        .containsOnly(EvidenceTag.D);
    assertThat(devicesOf(rule)).isEmpty();
  }

  /** Sections 1, 3 and 7. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MEAL_COMPANION_MISSING     | MEAL_DUTY     | YELLOW | R45     | {within=PT2H}
          MEAL_COMPANION_REPEAT      | DUTY_RUN      | ORANGE | MINGCHU | {times=3}
          PARENT_COMPANION_LOW       | PERIOD_DUTY   | BLUE   | R45     | {}
          FIVE_MEAL_INCOMPLETE       | DAY_DUTY      | YELLOW | DAZHOU  | {by=PT24H}
          COOK_TASTE_LATE            | EARLY_DUTY    | YELLOW | DAZHOU  | {before=PT30M}
          SAMPLE_MISSING             | MEAL_DUTY     | ORANGE | R45     | {within=PT2H}
          SAMPLE_UNDERWEIGHT         | SAMPLE_MASS   | YELLOW | R45     | {grams=125}
          SAMPLE_EARLY_DISPOSAL      | SAMPLE_TIME   | ORANGE | R45     | {for=PT48H}
          SAMPLE_OVERDUE_CLEAR       | SAMPLE_AGE    | BLUE   | MINGCHU | {for=PT72H}
          SAMPLE_RECORD_INCOMPLETE   | SAMPLE_RECORD | BLUE   | R45     | {}
          MORNING_CHECK_MISSING      | SHIFT_DUTY    | YELLOW | GB31654 | {}
          MORNING_CHECK_FAIL_ON_DUTY | FITNESS       | RED    | OP18    | {}
          DISINFECT_MISSING          | SHIFT_DUTY    | ORANGE | FSL     | {}
          WASTE_LEDGER_MISSING       | DAY_DUTY      | YELLOW | R45     | {by=PT24H}
          DAILY_CONTROL_MISSING      | DAY_DUTY      | YELLOW | RJC     | {by=PT20H}
          WEEKLY_REVIEW_MISSING      | PERIOD_DUTY   | YELLOW | RJC     | {}
          MONTHLY_DISPATCH_MISSING   | PERIOD_DUTY   | YELLOW | RJC     | {}
          """)
  void dutiesAreThoseOfTheReference(
      String id, RuleKind kind, Severity severity, String document, String parameters) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(rule.raisedSeverity()).isEqualTo(severity);
    assertThat(rule.rule().sources().get(0).document()).isEqualTo(document);
    assertThat(rule.parametersAsText()).hasToString(parameters);
    assertThat(devicesOf(rule)).isEmpty();
  }

  /** Sections 1 and 3, of registers. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HEALTH_CERT_EXPIRED            | PERSONAL_PAPER | ORANGE | ORANGE | FSL     | {}
          HEALTH_CERT_EXPIRING           | PAPER_NEAR_END | BLUE   | YELLOW | MINGCHU | {before=PT720H, raiseBefore=PT168H}
          CANTEEN_LICENSE_EXPIRED        | SCHOOL_PAPER   | RED    | RED    | FSL     | {}
          CANTEEN_LICENSE_EXPIRING       | PAPER_NEAR_END | BLUE   | YELLOW | MINGCHU | {before=PT2160H, raiseBefore=PT504H}
          CATERER_LICENSE_INVALID        | SCHOOL_PAPER   | RED    | RED    | FSL     | {}
          SAFETY_DIRECTOR_MISSING_KG     | POST           | ORANGE | ORANGE | RJC     | {diners=300, times=3}
          SAFETY_DIRECTOR_MISSING_SCHOOL | POST           | ORANGE | ORANGE | RJC     | {diners=500, times=3}
          DUAL_DIRECTOR_MISSING          | POST           | ORANGE | ORANGE | RJC     | {}
          SAFETY_OFFICER_MISSING         | POST           | ORANGE | ORANGE | RJC     | {}
          SAFETY_TRAINING_HOURS          | TRAINING_HOURS | BLUE   | BLUE   | RJC     | {for=PT40H}
          """)
  void rulesOnRegistersAreThoseOfTheReference(
      String id,
      RuleKind kind,
      Severity severity,
      Severity raised,
      String document,
      String parameters) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(rule.raisedSeverity()).isEqualTo(raised);
    assertThat(rule.rule().sources().get(0).document()).isEqualTo(document);
    assertThat(new TreeMap<>(rule.parametersAsText())).hasToString(parameters);
    assertThat(rule.rule().parameters().values())
        .extracting(Parameter::basis)
        .doesNotContain(Basis.LAW);
    assertThat(devicesOf(rule)).isEmpty();
  }

  /** Section 8, and of section 7 what parents write. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PUBLISH_PII_LEAK            | PUBLIC_TEXT | RED    | PIPL    | {}
          PUBLISH_STALE               | PUBLIC_AGE  | BLUE   | R45     | {within=PT24H}
          PARENT_COMPLAINT_UNANSWERED | ANSWER_TIME | YELLOW | MINGCHU | {within=PT24H}
          """)
  void rulesOnWhatIsPublicAreThoseOfTheReference(
      String id, RuleKind kind, Severity severity, String document, String parameters) {
    EffectiveRule rule = rule(id);

    assertThat(rule.kind()).isEqualTo(kind);
    assertThat(rule.severity()).isEqualTo(severity);
    assertThat(rule.raisedSeverity()).isEqualTo(severity);
    assertThat(rule.rule().sources().get(0).document()).isEqualTo(document);
    assertThat(rule.parametersAsText()).hasToString(parameters);
    assertThat(devicesOf(rule)).isEmpty();
  }

  /** What was read in the text of order 45: 125 grams, and 48 hours. */
  @Test
  void theLawItselfSaysHowLargeASampleIsAndHowLongItIsKept() {
    assertThat(rule("SAMPLE_UNDERWEIGHT").rule().parameter(ParameterName.GRAMS).orElseThrow())
        .returns(Basis.LAW, Parameter::basis)
        .returns(EvidenceTag.V, Parameter::tag);
    assertThat(rule("SAMPLE_EARLY_DISPOSAL").rule().parameter(ParameterName.FOR).orElseThrow())
        .returns(Basis.LAW, Parameter::basis)
        .returns(EvidenceTag.V, Parameter::tag);
  }

  @Test
  void everyRuleIsInOneOfTheTablesAbove() {
    int ofLots = 12 + 3 + 3;
    int ofStores = 7 + 3 + 9 + 10 + 4 + 8;
    assertThat(catalogue.ofJob("kitchen")).hasSize(33 + 3 + 4 + 6 + 2 + 3 + 2 + 3 + 19 + 4 + 1);
    assertThat(catalogue.ofJob("trace")).hasSize(ofLots);
    assertThat(catalogue.ofJob("stock")).hasSize(ofStores);
    int ofPeople = 17 + 10;
    assertThat(catalogue.ofJob("duty")).hasSize(ofPeople);
    int ofAreas = 1;
    assertThat(catalogue.ofJob("alert")).hasSize(ofAreas);
    int ofPublication = 3;
    assertThat(catalogue.ofJob("publication")).hasSize(ofPublication);
    assertThat(catalogue.all())
        .hasSize(
            catalogue.ofJob("kitchen").size()
                + ofLots
                + ofStores
                + ofPeople
                + ofAreas
                + ofPublication);
  }

  @Test
  void noNumberTaggedMOrDIsCalledLaw() {
    for (Rule rule : catalogue.all()) {
      assertThat(rule.parameters().values())
          .filteredOn(parameter -> parameter.basis() == Basis.LAW)
          .allSatisfy(
              parameter -> assertThat(parameter.tag()).isIn(EvidenceTag.V, EvidenceTag.V_11));
    }
  }

  private EffectiveRule rule(String id) {
    return EffectiveRule.asReleased(catalogue.find(id).orElseThrow());
  }

  private static String tagOf(EffectiveRule rule, ParameterName name) {
    return rule.rule().parameter(name).orElseThrow().tag().code();
  }

  private static String devicesOf(EffectiveRule rule) {
    return rule.rule().devices().stream().map(DeviceKind::name).collect(Collectors.joining(" "));
  }
}
