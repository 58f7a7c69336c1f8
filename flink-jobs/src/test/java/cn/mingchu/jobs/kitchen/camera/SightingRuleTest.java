package cn.mingchu.jobs.kitchen.camera;

import static cn.mingchu.schemas.event.ObservationKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.judge.EvidenceItem;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Zone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightingRuleTest {

  private static final int HOUR = 3600;
  private static final int NIGHT = 10 * HOUR; // 22:00
  private static final int DAY = 24 * HOUR;

  private final WatchedKitchen kitchen = WatchedKitchen.withCamera(Zone.SPECIAL_ROOM);

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource({
    "BARE_TORSO, 0.59, ",
    "BARE_TORSO, 0.60, BLUE",
    "BARE_TORSO, 0.79, BLUE",
    "BARE_TORSO, 0.80, ORANGE",
    "BARE_TORSO, 1.00, ORANGE",
    "COOK_TASTING, 0.80, BLUE",
    "COOK_TASTING, 0.00, "
  })
  void bandsOfConfidenceIncludeTheirFirstValue(
      ObservationKind kind, double confidence, @Nullable String severity) {
    kitchen.sees(kind, 0, confidence);

    assertThat(kitchen.told())
        .isEqualTo(severity == null ? List.of() : List.of(kind + " 1 " + severity + " OPEN 0.."));
  }

  @Test
  void whatWasForReviewIsToldAsSeenOnceAModelIsSure() {
    kitchen.sees(BARE_TORSO, 0, 0.7);
    kitchen.sees(BARE_TORSO, 300, 0.9);

    assertThat(kitchen.told())
        .containsExactly("BARE_TORSO 1 BLUE OPEN 0..", "BARE_TORSO 2 ORANGE OPEN 0..");
  }

  @Test
  void aFireOfWhichAModelIsNotSureIsStillUrgent() {
    kitchen.sees(FIRE, 0, 0.7);
    kitchen.sees(FIRE, 3, 0.7);

    assertThat(kitchen.told()).containsExactly("FIRE 1 ORANGE OPEN 0..");
  }

  /** What is seen twice, how many seconds apart, and whether that is a finding. */
  @ParameterizedTest(name = "{0} seen again after {1} s: {2}")
  @CsvSource({
    "FIRE, 2.999, false",
    "FIRE, 3, true",
    "SMOKE, 3, true",
    "SMOKING, 60, true",
    "SMOKING, 60.001, false",
    "PHONE_USE, 9.999, false",
    "PHONE_USE, 10, true",
    "PHONE_USE, 60.001, false",
    "STRANGER_INTRUSION, 9.999, false",
    "STRANGER_INTRUSION, 10, true",
    "RAW_COOKED_MIX, 59.999, false",
    "RAW_COOKED_MIX, 60, true",
    "FOOD_ON_FLOOR, 299.999, false",
    "FOOD_ON_FLOOR, 300, true",
    "FLOOR_WET, 599.999, false",
    "FLOOR_WET, 600, true",
    "PEST, 1800, true",
    "PEST, 1800.001, false"
  })
  void lastsOrIsRepeatedBeforeItIsToldAndNoGapIsTooLong(
      ObservationKind kind, double seconds, boolean told) {
    kitchen.sees(kind, 0, 0.9);
    assertThat(kitchen.told()).isEmpty();

    kitchen.sees(kind, seconds, 0.9);

    assertThat(kitchen.told().stream().anyMatch(line -> line.startsWith(kind + " ")))
        .isEqualTo(told);
  }

  @ParameterizedTest(name = "{0} for {1} s: {2}")
  @CsvSource({
    "BIN_UNCOVERED, 890, false",
    "BIN_UNCOVERED, 900, true",
    "BIN_OVERFLOW, 890, false",
    "BIN_OVERFLOW, 900, true",
    "UTENSIL_UNCOVERED, 1790, false",
    "UTENSIL_UNCOVERED, 1800, true",
    "FIRE_UNATTENDED, 110, false",
    "FIRE_UNATTENDED, 120, true"
  })
  void lastsLongWhenItIsSeenAgainAndAgain(ObservationKind kind, int seconds, boolean told) {
    for (int second = 0; second <= seconds; second += 10) {
      kitchen.sees(kind, second, 0.9);
    }

    assertThat(kitchen.told().isEmpty()).isEqualTo(!told);
  }

  @Test
  void aStoveLeftAloneForFiveMinutesIsRaised() {
    for (int second = 0; second < 300; second += 20) {
      kitchen.sees(FIRE_UNATTENDED, second, 0.9);
    }
    assertThat(kitchen.told()).containsExactly("FIRE_UNATTENDED 1 ORANGE OPEN 0..");

    kitchen.sees(FIRE_UNATTENDED, 300, 0.9);

    assertThat(kitchen.told()).containsExactly("FIRE_UNATTENDED 2 RED OPEN 0..");
  }

  @Test
  void oneEpisodeIsToldOnceHoweverOftenItIsSeen() {
    for (int second = 0; second < 600; second += 5) {
      kitchen.sees(NO_MASK, second, 0.85);
    }

    assertThat(kitchen.told()).containsExactly("NO_MASK 1 YELLOW OPEN 0..");
  }

  @Test
  void isOverWhenNothingFollowedForTheQuietTime() {
    kitchen.sees(BARE_TORSO, 0, 0.9);
    kitchen.sees(BARE_TORSO, 300, 0.9);
    kitchen.timePassesTo(600.2);
    assertThat(kitchen.told()).containsExactly("BARE_TORSO 1 ORANGE OPEN 0..");

    kitchen.timePassesTo(600.201);

    assertThat(kitchen.told()).containsExactly("BARE_TORSO 2 ORANGE CLOSED 0..300.1");
  }

  @Test
  void aLaterDateShowsAsWellThatItIsOver() {
    kitchen.sees(BARE_TORSO, 0, 0.9);

    kitchen.says(CAMERA_ONLINE, 300);
    assertThat(kitchen.told()).hasSize(1);

    kitchen.says(CAMERA_ONLINE, 300.001);
    assertThat(kitchen.told()).containsExactly("BARE_TORSO 2 ORANGE CLOSED 0..0.1");
  }

  @ParameterizedTest(name = "third after {0} s: {1}")
  @CsvSource({"3599, ORANGE", "3600, YELLOW"})
  void threeTimesInAnHourIsRaised(double third, String severity) {
    kitchen.sees(NO_HAT, 0, 0.9);
    kitchen.sees(NO_HAT, 1800, 0.9);
    kitchen.told();

    kitchen.sees(NO_HAT, third, 0.9);

    assertThat(kitchen.told()).contains("NO_HAT 1 " + severity + " OPEN " + (int) third + "..");
  }

  @Test
  void whoGoesOnAllTheTimeIsCountedOnceAQuietTime() {
    for (int second = 0; second < 600; second += 20) {
      kitchen.sees(NO_HAT, second, 0.9);
    }
    assertThat(kitchen.told()).containsExactly("NO_HAT 1 YELLOW OPEN 0..");

    kitchen.sees(NO_HAT, 600, 0.9);

    assertThat(kitchen.told()).containsExactly("NO_HAT 2 ORANGE OPEN 0..");
  }

  @Test
  void whatIsForReviewDoesNotRepeatAnything() {
    for (int second = 0; second < 3600; second += 290) {
      kitchen.sees(NO_HAT, second, 0.7);
    }

    assertThat(kitchen.told()).containsExactly("NO_HAT 1 BLUE OPEN 0..");
  }

  @ParameterizedTest(name = "{0} by a camera in {1}, seen in {2}: {3}")
  @CsvSource({
    "NO_MASK, COOK, UNKNOWN_ZONE, false",
    "NO_MASK, SERVE, UNKNOWN_ZONE, true",
    "NO_MASK, SERVE, COOK, false",
    "NO_MASK, COOK, SPECIAL_ROOM, true",
    "NO_GLOVES, CUT, UNKNOWN_ZONE, false",
    "NO_GLOVES, UNKNOWN_ZONE, UNKNOWN_ZONE, false",
    "NO_HAT, COOK, UNKNOWN_ZONE, true",
    "NO_UNIFORM, UNKNOWN_ZONE, UNKNOWN_ZONE, true"
  })
  void someRulesBindSomeZonesOnly(ObservationKind kind, Zone camera, Zone seenIn, boolean binds) {
    WatchedKitchen elsewhere = WatchedKitchen.withCamera(camera);

    elsewhere.sees(kind, seenIn, 0, 0.9);

    assertThat(elsewhere.told().isEmpty()).isEqualTo(!binds);
  }

  @ParameterizedTest(name = "{0} h after noon: {1}")
  @CsvSource({"7.999, false", "8, true", "16.999, true", "17, false"})
  void atNightOneSightOfAPestIsEnough(double hours, boolean told) {
    kitchen.sees(PEST, hours * HOUR, 0.9);

    assertThat(kitchen.told().isEmpty()).isEqualTo(!told);
  }

  @ParameterizedTest(name = "nights {0} and {1}: {2}")
  @CsvSource({"1, 2, RED", "3, 6, RED", "3, 7, ORANGE", "7, 8, ORANGE", "0, 6, ORANGE"})
  void pestsInThreeNightsOfSevenAreAnInfestation(int second, int third, String severity) {
    kitchen.sees(PEST, NIGHT, 0.9);
    kitchen.sees(PEST, NIGHT + second * DAY + 6 * HOUR, 0.9); // 04:00, the same night
    kitchen.told();

    kitchen.sees(PEST, NIGHT + third * DAY, 0.9);

    assertThat(kitchen.told())
        .contains("PEST 1 " + severity + " OPEN " + (NIGHT + third * DAY) + "..");
  }

  @Test
  void tellsWhatItRestsOn() {
    kitchen.sees(BARE_TORSO, 0, 0.7);
    kitchen.sees(BARE_TORSO, 60, 0.95);
    kitchen.sees(BARE_TORSO, 90, 0.85);
    kitchen.timePassesTo(1000);

    KitchenFinding last = kitchen.findings().get(2);
    assertThat(last.evidence())
        .containsExactly(
            new EvidenceItem(EvidenceRole.FIRST, 7, 1, WatchedKitchen.at(0), 70),
            new EvidenceItem(EvidenceRole.WORST, 7, 2, WatchedKitchen.at(60), 95),
            new EvidenceItem(EvidenceRole.DECIDING, 7, 2, WatchedKitchen.at(60), 95),
            new EvidenceItem(EvidenceRole.LAST, 7, 3, WatchedKitchen.at(90), 85));
    assertThat(last.parameters()).containsEntry("alertAt", "0.8").containsEntry("quiet", "PT5M");
  }
}
