package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.DOOR_OPEN;
import static cn.mingchu.schemas.event.Quantity.TEMPERATURE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.HeldBackBy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What excuses an excursion: a device that is new, its own defrosts, a kitchen at work. */
class ContextTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration BETWEEN_DEFROSTS = Duration.ofHours(8);
  private static final Duration DEFROST = Duration.ofMinutes(30);
  private static final Duration THREE_DAYS = Duration.ofDays(3);

  private final Kitchen freezer = Kitchen.withEarlyWarnings(DeviceKind.FREEZER, MINUTE, List.of());
  private final Kitchen fridge = Kitchen.withEarlyWarnings(DeviceKind.FRIDGE, MINUTE, List.of());

  @Test
  void alertsNobodyOfWhatANewFreezerDoes() {
    freezer.reads(TEMPERATURE, -5, Duration.ZERO, DEFROST);
    freezer.reads(TEMPERATURE, -18, DEFROST.plus(MINUTE), Duration.ofHours(1));

    assertThat(freezer.said()).containsExactly("FREEZER_WARMING 1 BLUE HELD_BACK 0..31");
    assertThat(freezer.findings().get(0).heldBackBy()).isEqualTo(HeldBackBy.LEARNING);
  }

  @Test
  void tellsAllTheSameWhenTheLimitOfANewFreezerIsBroken() {
    freezer.reads(TEMPERATURE, -5, Duration.ZERO, Duration.ofHours(1));

    assertThat(freezer.said()).containsExactly("FREEZER_HIGH 1 YELLOW OPEN 0..");
  }

  @Test
  void alertsNobodyOfADefrostOnceItIsUsual() {
    defrostsUntil(THREE_DAYS);
    int before = freezer.said().size();

    defrost(THREE_DAYS);

    assertThat(freezer.said().subList(before, freezer.said().size()))
        .containsExactly("FREEZER_WARMING 1 BLUE HELD_BACK 4320..4350");
    assertThat(last(freezer).heldBackBy()).isEqualTo(HeldBackBy.USUAL);
  }

  @Test
  void tellsWithinMinutesOfAWarmUpThatComesWhenNoDefrostDoes() {
    defrostsUntil(THREE_DAYS);
    defrost(THREE_DAYS);
    Duration failure = THREE_DAYS.plusHours(2);

    freezer.reads(TEMPERATURE, -18, THREE_DAYS.plus(DEFROST), failure.minus(MINUTE));
    freezer.reads(TEMPERATURE, -9, failure, failure.plusMinutes(9));
    assertThat(last(freezer).heldBackBy()).isEqualTo(HeldBackBy.USUAL);
    freezer.read(TEMPERATURE, -9, failure.plusMinutes(10));

    assertThat(freezer.said()).last().isEqualTo("FREEZER_WARMING 1 BLUE OPEN 4440..");
  }

  @Test
  void tellsOfADefrostThatDoesNotEnd() {
    defrostsUntil(THREE_DAYS);
    int before = freezer.said().size();

    // The others went on for 29 minutes, from their first value to their last.
    freezer.reads(TEMPERATURE, -5, THREE_DAYS, THREE_DAYS.plusMinutes(36));
    assertThat(freezer.said()).hasSize(before);
    freezer.read(TEMPERATURE, -5, THREE_DAYS.plusMinutes(37));

    assertThat(freezer.said()).last().isEqualTo("FREEZER_WARMING 1 BLUE OPEN 4320..");
  }

  @Test
  void tellsOfADefrostThatIsWarmerThanUsual() {
    defrostsUntil(THREE_DAYS);
    Duration warm = THREE_DAYS.plusMinutes(10);

    freezer.reads(TEMPERATURE, -3, THREE_DAYS, warm);
    assertThat(last(freezer).heldBackBy()).isEqualTo(HeldBackBy.LEARNING);
    freezer.read(TEMPERATURE, -2.9, warm.plus(MINUTE));

    assertThat(freezer.said()).last().isEqualTo("FREEZER_WARMING 1 BLUE OPEN 4320..");
  }

  @Test
  void takesNoFreezerForDefrostingThatIsWarmMostOfTheTime() {
    for (int spell = 0; spell < 40; spell++) {
      Duration from = Duration.ofHours(2).multipliedBy(spell);
      freezer.reads(TEMPERATURE, -9, from, from.plusMinutes(40));
      freezer.reads(TEMPERATURE, -18, from.plusMinutes(41), from.plusMinutes(119));
    }

    assertThat(freezer.findings())
        .filteredOn(finding -> finding.heldBackBy() == HeldBackBy.USUAL)
        .isEmpty();
    assertThat(freezer.said()).contains("FREEZER_WARMING 2 BLUE CLOSED 4680..4721");
  }

  @Test
  void aDayOfDefrostsDoesNoHarmOnceTheyAreUsual() {
    defrostsUntil(THREE_DAYS.plusDays(2));

    assertThat(freezer.findings())
        .filteredOn(finding -> finding.ruleId().equals("FREEZER_HARM"))
        .extracting(KitchenFinding::endTime)
        .hasSize(2); // told on the first day, over on the second or third
  }

  @Test
  void alertsNobodyOfADoorThatIsOpenWhileTheKitchenWorks() {
    fridge.reads(TEMPERATURE, 9, Duration.ZERO, Duration.ofMinutes(29));
    fridge.read(TEMPERATURE, 4, Duration.ofMinutes(30));

    assertThat(fridge.said()).containsExactly("COLD_WARMING 1 BLUE HELD_BACK 0..30");
    assertThat(last(fridge).heldBackBy()).isEqualTo(HeldBackBy.WORKING_HOURS);
  }

  @Test
  void alertsNobodyWhileTheDoorIsOpenEvenAtNight() {
    Duration night = Duration.ofHours(10);
    doorIs(1, night, night.plusMinutes(13));
    doorIs(0, night.plusMinutes(14), night.plusMinutes(40));
    fridge.reads(TEMPERATURE, 9, night.plusMinutes(2), night.plusMinutes(20));
    fridge.read(TEMPERATURE, 4, night.plusMinutes(21));

    assertThat(fridge.said()).containsExactly("COLD_WARMING 1 BLUE HELD_BACK 602..621");
    assertThat(last(fridge).heldBackBy()).isEqualTo(HeldBackBy.DOOR_OPENED);
  }

  @Test
  void tellsOfADoorThatStaysOpenAndOfTheWarmthAfterIt() {
    Duration night = Duration.ofHours(10);
    doorIs(1, night, night.plusMinutes(16));
    fridge.reads(TEMPERATURE, 9, night.plusMinutes(2), night.plusMinutes(16));

    assertThat(fridge.standing())
        .containsExactly("COLD_WARMING 0 BLUE OPEN 602..", "DOOR_LEFT_OPEN 0 BLUE OPEN 600..");
  }

  @Test
  void bearsADoorThatIsShutJustInTime() {
    Duration night = Duration.ofHours(10);
    doorIs(1, night, night.plusMinutes(14));
    doorIs(0, night.plusMinutes(15), night.plusMinutes(30));

    assertThat(fridge.said()).isEmpty();
  }

  @Test
  void blamesADoorNoLongerThanItTakesToCoolDown() {
    Duration night = Duration.ofHours(10);
    doorIs(1, night, night.plusMinutes(4));
    doorIs(0, night.plusMinutes(5), night.plusMinutes(40));
    fridge.reads(TEMPERATURE, 9, night.plusMinutes(2), night.plusMinutes(20));
    assertThat(fridge.said()).isEmpty();
    fridge.read(TEMPERATURE, 9, night.plusMinutes(21));

    assertThat(fridge.said()).containsExactly("COLD_WARMING 1 BLUE OPEN 602..");
  }

  @Test
  void goesByTheDoorAndNotByTheClockWhereASensorTells() {
    doorIs(0, Duration.ZERO, Duration.ofMinutes(30));
    fridge.reads(TEMPERATURE, 9, Duration.ofMinutes(1), Duration.ofMinutes(11));

    assertThat(fridge.said()).containsExactly("COLD_WARMING 1 BLUE OPEN 1..");
  }

  @Test
  void goesByTheClockAgainWhenTheSensorOfTheDoorIsSilent() {
    doorIs(0, Duration.ZERO, Duration.ofMinutes(1));
    fridge.reads(TEMPERATURE, 9, Duration.ofMinutes(7), Duration.ofMinutes(30));
    fridge.read(TEMPERATURE, 4, Duration.ofMinutes(31));

    assertThat(fridge.said()).containsExactly("COLD_WARMING 1 BLUE HELD_BACK 7..31");
    assertThat(last(fridge).heldBackBy()).isEqualTo(HeldBackBy.WORKING_HOURS);
  }

  private void doorIs(double open, Duration from, Duration to) {
    fridge.reads(DOOR_OPEN, open, from, to);
  }

  @Test
  void tellsOfAFridgeThatWarmsUpAtNightWithinMinutes() {
    Duration evening = Duration.ofHours(7); // seven o'clock, when the kitchen closes

    fridge.reads(TEMPERATURE, 9, evening, evening.plusMinutes(9));
    assertThat(fridge.said()).isEmpty();
    fridge.read(TEMPERATURE, 9, evening.plusMinutes(10));

    assertThat(fridge.said()).containsExactly("COLD_WARMING 1 BLUE OPEN 420..");
  }

  @Test
  void waitsNoLongerThanTheKitchenWorks() {
    Duration closing = Duration.ofHours(7);

    fridge.reads(TEMPERATURE, 9, closing.minusMinutes(15), closing.minusMinutes(1));
    assertThat(fridge.said()).isEmpty();
    fridge.read(TEMPERATURE, 9, closing);

    assertThat(fridge.said()).containsExactly("COLD_WARMING 1 BLUE OPEN 405..");
  }

  @Test
  void alertsNobodyOfAThawThatAFridgeDoesEachNight() {
    Duration day = Duration.ofDays(1);
    Duration night = Duration.ofHours(10); // ten o'clock
    fridge.reads(TEMPERATURE, 4, Duration.ZERO, night.minus(MINUTE));
    for (Duration thaw = night; thaw.toDays() < 4; thaw = thaw.plus(day)) {
      fridge.reads(TEMPERATURE, 9, thaw, thaw.plusMinutes(20));
      fridge.reads(TEMPERATURE, 4, thaw.plusMinutes(21), thaw.plus(day).minus(MINUTE));
    }

    assertThat(fridge.findings())
        .filteredOn(finding -> finding.status() != FindingStatus.OPEN)
        .extracting(KitchenFinding::heldBackBy)
        .containsExactly(null, null, null, HeldBackBy.USUAL);
  }

  private void defrostsUntil(Duration end) {
    for (Duration from = Duration.ofHours(0);
        from.compareTo(end) < 0;
        from = from.plus(BETWEEN_DEFROSTS)) {
      defrost(from);
      freezer.reads(
          TEMPERATURE,
          -18,
          from.plus(DEFROST).plus(MINUTE),
          from.plus(BETWEEN_DEFROSTS).minus(MINUTE));
    }
  }

  private void defrost(Duration from) {
    freezer.reads(TEMPERATURE, -5, from, from.plus(DEFROST).minus(MINUTE));
    freezer.read(TEMPERATURE, -18, from.plus(DEFROST));
  }

  private static KitchenFinding last(Kitchen kitchen) {
    return kitchen.findings().get(kitchen.findings().size() - 1);
  }
}
