package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.TEMPERATURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.EvidenceRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarmRuleTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Kitchen fridge = Kitchen.with(DeviceKind.FRIDGE, MINUTE);

  /** 3 °C·h are allowed; 20 minutes at a time, an hour apart. */
  @ParameterizedTest(name = "{1} spells at {0} °C: {2}")
  @CsvSource({
    "8.00, 20, false", // exactly at the limit does no harm
    "8.01,  8, false", // just beyond it counts as a whole degree: 2 h 40
    "8.01,  9, true",
    "9.00,  8, false",
    "9.00,  9, true",
    "11.00, 2, false",
    "11.00, 3, true",
  })
  void addsUpTheSpellsOfADay(double celsius, int spells, boolean tooMuch) {
    spells(celsius, spells, Duration.ofHours(1));

    assertThat(harm()).hasSize(tooMuch ? 1 : 0);
  }

  @Test
  void speaksWhenTheSpellIsOverThatUsesUpTheBudget() {
    spells(11, 2, Duration.ofHours(1));
    fridge.reads(TEMPERATURE, 11, Duration.ofHours(2), Duration.ofMinutes(140));
    assertThat(fridge.said()).isEmpty();

    fridge.read(TEMPERATURE, 4, Duration.ofMinutes(141));

    assertThat(fridge.said()).containsExactly("COLD_HOLD_HARM 1 YELLOW OPEN 141..");
    KitchenFinding finding = fridge.findings().get(0);
    assertThat(finding.parameters()).containsEntry("budget", "3").containsEntry("limit", "8");
    assertThat(finding.evidence())
        .extracting(EvidenceItem::role, EvidenceItem::eventTime)
        .containsExactly(
            tuple(EvidenceRole.WORST, at(Duration.ofMinutes(1))),
            tuple(EvidenceRole.DECIDING, at(Duration.ofMinutes(140))));
  }

  @Test
  void countsNoSpellTwiceThatALimitHasTold() {
    fridge.reads(TEMPERATURE, 28, Duration.ZERO, Duration.ofMinutes(30));
    fridge.reads(TEMPERATURE, 4, Duration.ofMinutes(31), Duration.ofMinutes(32));

    assertThat(fridge.said())
        .containsExactly(
            "COLD_HOLD_HIGH 1 YELLOW OPEN 0..", "COLD_HOLD_HIGH 2 YELLOW CLOSED 0..31");
  }

  @Test
  void forgetsAfterADay() {
    spells(11, 2, Duration.ofHours(1));
    fridge.reads(TEMPERATURE, 11, Duration.ofHours(25), Duration.ofHours(25).plusMinutes(20));

    assertThat(harm()).isEmpty();
  }

  @Test
  void endsWhenTheDayIsBackWithinItsBudget() {
    spells(11, 3, Duration.ofHours(1));
    fridge.reads(TEMPERATURE, 4, Duration.ofMinutes(141), Duration.ofHours(24));

    assertThat(harm())
        .containsExactly(
            "COLD_HOLD_HARM 1 YELLOW OPEN 141..", "COLD_HOLD_HARM 2 YELLOW CLOSED 141..1440");
  }

  @Test
  void aGapDoesNoHarm() {
    for (int hour = 0; hour < 20; hour++) {
      fridge.read(TEMPERATURE, 30, Duration.ofHours(hour));
    }

    assertThat(harm()).isEmpty();
  }

  private void spells(double celsius, int count, Duration apart) {
    for (int spell = 0; spell < count; spell++) {
      Duration from = apart.multipliedBy(spell);
      fridge.reads(TEMPERATURE, celsius, from, from.plusMinutes(20));
      fridge.reads(TEMPERATURE, 4, from.plusMinutes(21), from.plus(apart).minus(MINUTE));
    }
  }

  private static long at(Duration afterNoon) {
    return Kitchen.NOON.plus(afterNoon).toEpochMilli();
  }

  private List<String> harm() {
    return fridge.said().stream().filter(line -> line.startsWith("COLD_HOLD_HARM")).toList();
  }
}
