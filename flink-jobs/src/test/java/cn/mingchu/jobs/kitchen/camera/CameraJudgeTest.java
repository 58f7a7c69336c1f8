package cn.mingchu.jobs.kitchen.camera;

import static cn.mingchu.schemas.event.ObservationKind.BARE_TORSO;
import static cn.mingchu.schemas.event.ObservationKind.CAMERA_BLOCKED;
import static cn.mingchu.schemas.event.ObservationKind.CAMERA_ONLINE;
import static cn.mingchu.schemas.event.ObservationKind.FOOD_ON_FLOOR;
import static cn.mingchu.schemas.event.ObservationKind.PERSON_PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.judge.Verdict;
import cn.mingchu.schemas.event.Zone;
import org.junit.jupiter.api.Test;

class CameraJudgeTest {

  private static final int HOUR = 3600;
  private static final int TWO_DAYS = 48 * HOUR;

  private final WatchedKitchen kitchen = WatchedKitchen.withCamera(Zone.COOK);

  @Test
  void setsAsideWhatIsDatedAhead() {
    assertThat(kitchen.seesLate(BARE_TORSO, 300, 0.9, 0)).isEqualTo(Verdict.ACCEPTED);
    assertThat(kitchen.seesLate(BARE_TORSO, 300.001, 0.9, 0)).isEqualTo(Verdict.CLOCK_AHEAD);
  }

  @Test
  void setsAsideWhatLiesMoreThanTwoDaysBack() {
    assertThat(kitchen.seesLate(BARE_TORSO, 0, 0.9, TWO_DAYS)).isEqualTo(Verdict.ACCEPTED);
    assertThat(kitchen.seesLate(BARE_TORSO, 0, 0.8, TWO_DAYS + 0.001)).isEqualTo(Verdict.LATE);
  }

  @Test
  void setsAsideWhatLiesMoreThanTwoDaysBeforeTheNewest() {
    kitchen.says(CAMERA_ONLINE, TWO_DAYS);

    assertThat(kitchen.seesLate(BARE_TORSO, 0, 0.9, TWO_DAYS)).isEqualTo(Verdict.ACCEPTED);
    assertThat(kitchen.seesLate(BARE_TORSO, -0.001, 0.9, 100)).isEqualTo(Verdict.LATE);
  }

  @Test
  void aCopyChangesNothing() {
    kitchen.sees(BARE_TORSO, 0, 0.9);
    kitchen.told();

    assertThat(kitchen.seesLate(BARE_TORSO, 0, 0.9, 200)).isEqualTo(Verdict.DUPLICATE);
    assertThat(kitchen.told()).isEmpty();
  }

  @Test
  void whatComesBeforeTheRegisterWaitsForIt() {
    WatchedKitchen early = WatchedKitchen.unregistered();
    assertThat(early.sees(BARE_TORSO, 0, 0.9)).isEqualTo(Verdict.ACCEPTED);
    assertThat(early.told()).isEmpty();

    early.register(WatchedKitchen.camera(Zone.COOK));

    assertThat(early.told()).containsExactly("BARE_TORSO 1 ORANGE OPEN 0..");
  }

  @Test
  void onlySoManyWaitForTheRegister() {
    WatchedKitchen unknown = WatchedKitchen.unregistered();
    for (int second = 0; second < CameraJudge.MOST_WAITING; second++) {
      assertThat(unknown.sees(BARE_TORSO, second, 0.9)).isEqualTo(Verdict.ACCEPTED);
    }

    assertThat(unknown.sees(BARE_TORSO, CameraJudge.MOST_WAITING, 0.9))
        .isEqualTo(Verdict.UNKNOWN_DEVICE);
  }

  @Test
  void aLateSightThatJoinsTwoEpisodesWithdrawsTheSecond() {
    kitchen.sees(BARE_TORSO, 0, 0.9);
    kitchen.sees(BARE_TORSO, 500, 0.9);
    kitchen.told();

    kitchen.seesLate(BARE_TORSO, 250, 0.7, 510);
    assertThat(kitchen.told()).isEmpty();
    kitchen.timePassesTo(515);

    assertThat(kitchen.told())
        .containsExactlyInAnyOrder(
            "BARE_TORSO 3 ORANGE OPEN 0..", "BARE_TORSO 2 ORANGE WITHDRAWN 500..");
  }

  @Test
  void aLateReportThatAllWasWellWithdrawsAnImpairment() {
    kitchen.says(CAMERA_BLOCKED, 0);
    kitchen.timePassesTo(130);
    kitchen.told();

    kitchen.seesLate(CAMERA_ONLINE, 60, 0, 140);
    kitchen.timePassesTo(145);

    assertThat(kitchen.told()).containsExactly("CAMERA_BLOCKED 2 YELLOW WITHDRAWN 0..");
  }

  @Test
  void aRuleThatIsSwitchedOffSaysNothingMore() {
    kitchen.sees(BARE_TORSO, 0, 0.9);
    kitchen.sees(BARE_TORSO, 600, 0.9);
    kitchen.told();

    kitchen.switchOff("BARE_TORSO", 300);
    kitchen.timeGoesBy(HOUR);
    kitchen.sees(BARE_TORSO, HOUR, 0.9);

    assertThat(kitchen.told())
        .filteredOn(line -> line.startsWith("BARE_TORSO"))
        .containsExactly("BARE_TORSO 2 ORANGE WITHDRAWN 600..");
  }

  @Test
  void endsWhatLastsWhenTheCameraIsGone() {
    kitchen.sees(BARE_TORSO, 0, 0.9);
    kitchen.sees(BARE_TORSO, 600, 0.9);
    kitchen.told();

    kitchen.deregister();

    assertThat(kitchen.told()).containsExactly("BARE_TORSO 2 ORANGE CLOSED 600..600");
  }

  /** An episode that goes on for longer than anything is kept is still one. */
  @Test
  void remembersWhatItLetGoOf() {
    for (int minute = 0; minute < 5 * 24 * 60; minute += 5) {
      kitchen.sees(FOOD_ON_FLOOR, 60.0 * minute, 0.9);
    }
    kitchen.timeGoesBy(6 * 24 * HOUR);

    assertThat(kitchen.standing())
        .contains("FOOD_ON_FLOOR 0 YELLOW CLOSED 0..431700.1")
        .filteredOn(line -> line.startsWith("FOOD_ON_FLOOR"))
        .hasSize(1);
  }

  @Test
  void keepsNoMoreThanABoundHoweverMuchItSees() {
    for (int second = 0; second < 4 * CameraCase.MOST_KEPT; second++) {
      kitchen.sees(PERSON_PRESENT, second, 0.9);
    }

    assertThat(kitchen.memory().history.size()).isLessThanOrEqualTo(CameraCase.MOST_KEPT + 60);
  }

  @Test
  void forgetsWhatWasToldAndCannotChange() {
    for (int hour = 0; hour < 10 * 24; hour++) {
      kitchen.sees(BARE_TORSO, hour * HOUR, 0.9);
    }

    assertThat(kitchen.dossier().told()).hasSizeLessThan(3 * 50);
  }
}
