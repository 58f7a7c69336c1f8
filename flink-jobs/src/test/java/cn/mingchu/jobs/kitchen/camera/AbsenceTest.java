package cn.mingchu.jobs.kitchen.camera;

import static cn.mingchu.schemas.event.ObservationKind.CAMERA_OFFLINE;
import static cn.mingchu.schemas.event.ObservationKind.CAMERA_ONLINE;
import static cn.mingchu.schemas.event.ObservationKind.NO_HAT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.PeriodFor;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Zone;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceTest {

  private static final int HOUR = 3600;
  private static final int EVENING = 8 * HOUR; // 20:00, when the meals are over

  private final WatchedKitchen kitchen = WatchedKitchen.withCamera(Zone.COOK);

  @ParameterizedTest(name = "silent for {0} s: {1}")
  @CsvSource({"600, false", "600.001, true"})
  void isToldAfterTenMinutesOfSilence(double seconds, boolean told) {
    kitchen.says(CAMERA_ONLINE, EVENING);

    kitchen.timePassesTo(EVENING + 0.2 + seconds);

    assertThat(kitchen.told().isEmpty()).isEqualTo(!told);
  }

  @Test
  void threePeriodsMayPassWhateverTheyAre() {
    kitchen.register(
        new CameraProfile(
            new DeviceProfile(
                "camera-1", "2151000001", "511702", DeviceKind.CAMERA, 300_000, null, null),
            Zone.COOK));
    kitchen.says(CAMERA_ONLINE, EVENING);

    kitchen.timePassesTo(EVENING + 900.2);
    assertThat(kitchen.told()).isEmpty();

    kitchen.timePassesTo(EVENING + 900.201);
    assertThat(kitchen.told()).containsExactly("CAMERA_OFFLINE 1 BLUE OPEN 28800..");
  }

  @Test
  void aReportThatItIsOffLineBeginsIt() {
    kitchen.says(CAMERA_ONLINE, EVENING);
    kitchen.says(CAMERA_OFFLINE, EVENING + 30);
    kitchen.says(CAMERA_OFFLINE, EVENING + 300);

    kitchen.timePassesTo(EVENING + 630.2);
    assertThat(kitchen.told()).isEmpty();

    kitchen.timePassesTo(EVENING + 630.201);
    assertThat(kitchen.told()).containsExactly("CAMERA_OFFLINE 1 BLUE OPEN 28830..");
  }

  @Test
  void aReportThatComesAfterTheSilenceWasToldChangesNothing() {
    kitchen.says(CAMERA_ONLINE, EVENING);
    kitchen.timePassesTo(EVENING + 650);
    kitchen.told();

    kitchen.says(CAMERA_OFFLINE, EVENING + 660);
    kitchen.timePassesTo(EVENING + 2000);

    assertThat(kitchen.told()).isEmpty();
  }

  @ParameterizedTest(name = "back after {0} s: {1}")
  @CsvSource({"600, ", "600.001, BLUE", "14399.999, BLUE", "14400, ORANGE"})
  void onceItIsBackTheDatesAloneTell(double seconds, @Nullable String severity) {
    kitchen.says(CAMERA_ONLINE, EVENING);

    kitchen.says(CAMERA_ONLINE, EVENING + seconds);

    assertThat(kitchen.standing())
        .hasSize(severity == null ? 0 : 1)
        .allMatch(line -> line.startsWith("CAMERA_OFFLINE 0 " + severity + " CLOSED 28800.."));
  }

  @Test
  void isRaisedAfterFourHoursAndClosedByTheNextSignOfLife() {
    kitchen.says(CAMERA_ONLINE, EVENING);
    kitchen.timeGoesBy(EVENING + 5 * HOUR);
    kitchen.sees(NO_HAT, EVENING + 6 * HOUR, 0.1);

    assertThat(kitchen.told())
        .containsExactly(
            "CAMERA_OFFLINE 1 BLUE OPEN 28800..",
            "CAMERA_OFFLINE 2 ORANGE OPEN 28800..",
            "CAMERA_OFFLINE 3 ORANGE CLOSED 28800..50400");
  }

  @Test
  void isGraverInMealHours() {
    kitchen.says(CAMERA_ONLINE, 0);
    kitchen.timeGoesBy(1800.2);
    assertThat(kitchen.told()).containsExactly("CAMERA_OFFLINE 1 BLUE OPEN 0..");

    kitchen.timeGoesBy(1800.201);

    assertThat(kitchen.told()).containsExactly("CAMERA_OFFLINE_MEAL 1 YELLOW OPEN 0..");
  }

  /** The meals end at 19:00, seven hours after noon, and begin again at 06:00. */
  @ParameterizedTest(name = "from {0} s to {1} s: {2}")
  @CsvSource({
    "24000, 40000, false", // 20 minutes of the evening
    "23400, 40000, false", // exactly 30 minutes
    "23399, 40000, true",
    "24000, 65400, false", // and 10 minutes of the morning
    "24000, 65401, true"
  })
  void onlyMealHoursCount(int from, int to, boolean told) {
    kitchen.says(CAMERA_ONLINE, from);
    kitchen.says(CAMERA_ONLINE, to);

    assertThat(kitchen.told().stream().anyMatch(line -> line.startsWith("CAMERA_OFFLINE_MEAL")))
        .isEqualTo(told);
  }

  /** From noon to one; by the calendar of the province it is a day of rest until it is not. */
  @Test
  void aDayOfRestHasNoMeals() {
    kitchen.rests(PeriodFor.restDay("51", WatchedKitchen.NOON));
    kitchen.says(CAMERA_ONLINE, 0);
    kitchen.says(CAMERA_ONLINE, HOUR);
    assertThat(kitchen.told()).containsExactly("CAMERA_OFFLINE 1 BLUE CLOSED 0..3600");

    kitchen.rests(PeriodFor.restDay("51", WatchedKitchen.NOON.minus(Duration.ofDays(1))));
    kitchen.says(CAMERA_ONLINE, HOUR + 60);

    assertThat(kitchen.told()).containsExactly("CAMERA_OFFLINE_MEAL 1 YELLOW CLOSED 0..3600");
  }

  @Test
  void accusesNobodyOfASilenceInWhichNobodyCouldDeliver() {
    kitchen.says(CAMERA_ONLINE, EVENING);
    kitchen.comesBack(EVENING + HOUR);

    kitchen.timePassesTo(EVENING + HOUR + 600);
    assertThat(kitchen.told()).isEmpty();

    kitchen.timePassesTo(EVENING + HOUR + 600.001);
    assertThat(kitchen.told()).containsExactly("CAMERA_OFFLINE 1 BLUE OPEN 28800..");
  }
}
