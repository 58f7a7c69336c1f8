package cn.mingchu.jobs.kitchen.camera;

import static cn.mingchu.schemas.event.ObservationKind.CAMERA_BLOCKED;
import static cn.mingchu.schemas.event.ObservationKind.CAMERA_MOVED;
import static cn.mingchu.schemas.event.ObservationKind.CAMERA_ONLINE;
import static cn.mingchu.schemas.event.ObservationKind.NO_HAT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImpairmentWatchTest {

  private final WatchedKitchen kitchen = WatchedKitchen.withCamera(Zone.COOK);

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"CAMERA_BLOCKED", "CAMERA_MOVED"})
  void isToldAfterTwoMinutesOfTheGatewaysClock(ObservationKind state) {
    kitchen.says(state, 0);
    kitchen.timePassesTo(120.199);
    assertThat(kitchen.told()).isEmpty();

    kitchen.timePassesTo(120.2);

    assertThat(kitchen.told()).containsExactly(state + " 1 YELLOW OPEN 0..");
  }

  @ParameterizedTest(name = "well again after {0} s: {1}")
  @CsvSource({"119.999, false", "120, true"})
  void aShortImpairmentIsNothing(double seconds, boolean told) {
    kitchen.says(CAMERA_BLOCKED, 0);

    kitchen.says(CAMERA_ONLINE, seconds);

    assertThat(kitchen.told().isEmpty()).isEqualTo(!told);
  }

  @Test
  void lastsUntilTheCameraSaysThatAllIsWell() {
    kitchen.says(CAMERA_BLOCKED, 0);
    kitchen.says(CAMERA_BLOCKED, 60);
    kitchen.sees(NO_HAT, 100, 0.3);
    kitchen.says(CAMERA_MOVED, 120);
    kitchen.says(CAMERA_ONLINE, 180);

    assertThat(kitchen.told())
        .containsExactly(
            "CAMERA_BLOCKED 1 YELLOW OPEN 0..", "CAMERA_BLOCKED 2 YELLOW CLOSED 0..180");
  }
}
