package cn.mingchu.simulator.scene;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Zone;
import cn.mingchu.simulator.variety.Variety;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CameraEyeTest {

  /** Noon of a Friday in Sichuan. */
  private static final long NOON = Instant.parse("2026-03-06T04:00:00Z").getEpochSecond();

  private static final long MIDNIGHT = NOON + 12 * 3_600;
  private static final SimulatedDevice STOVES = camera(World.drawn(3, 6));

  @Test
  void seesWhatGoesOnAgainAndAgainWhileItLasts() {
    Happening fire = new Happening(SightKind.FIRE, true, NOON + 60, NOON + 120);

    List<Seen> seen = sights(STOVES.eye(List.of(fire), List.of()), ObservationKind.FIRE);

    assertThat(seen).hasSizeGreaterThan(5);
    assertThat(seen).allMatch(one -> one.second() >= NOON + 60 && one.second() < NOON + 120);
    assertThat(seen).allMatch(one -> one.confidenceHundredths() >= 80);
  }

  @Test
  void takesNothingForWhatItOnlyLooksLikeInATidyKitchen() {
    Happening flame = new Happening(SightKind.FIRE, false, NOON + 60, NOON + 600);

    List<Seen> seen = sights(STOVES.eye(List.of(flame), List.of()), ObservationKind.FIRE);

    assertThat(seen).allMatch(one -> one.confidenceHundredths() < 60);
  }

  @Test
  void seesNothingWhileSomethingIsInFrontOfItAndSaysSo() {
    Happening fire = new Happening(SightKind.FIRE, true, NOON + 60, NOON + 900);
    ViewSpell apron = new ViewSpell(ViewSpell.Reason.COVERED, NOON, NOON + 900);

    List<Seen> seen = look(STOVES.eye(List.of(fire), List.of(apron)), NOON, NOON + 1_200);

    assertThat(seen).noneMatch(one -> one.kind() == ObservationKind.FIRE);
    assertThat(seen)
        .filteredOn(one -> one.second() > NOON + 60 && one.second() < NOON + 900)
        .filteredOn(one -> one.confidenceHundredths() == 0)
        .hasSizeBetween(13, 15)
        .allMatch(one -> one.kind() == ObservationKind.CAMERA_BLOCKED);
    assertThat(seen.get(seen.size() - 1).kind()).isEqualTo(ObservationKind.CAMERA_ONLINE);
  }

  @Test
  void saysNothingWhileItIsAwayButWhatItsRecorderSays() {
    ViewSpell away = new ViewSpell(ViewSpell.Reason.AWAY, NOON, NOON + 1_200);

    List<Seen> seen = look(STOVES.eye(List.of(), List.of(away)), NOON, NOON + 1_200);

    assertThat(seen).allMatch(one -> one.kind() == ObservationKind.CAMERA_OFFLINE);
  }

  @Test
  void looksTheSameWhenItLooksAgain() {
    SimulatedDevice camera = camera(World.drawn(3, 6, Variety.broad()));
    CameraEye whole = camera.eye(List.of(), List.of());
    CameraEye again = camera.eye(List.of(), List.of());

    assertThat(look(whole, NOON, MIDNIGHT)).isEqualTo(look(again, NOON, MIDNIGHT)).isNotEmpty();
  }

  private static List<Seen> sights(CameraEye eye, ObservationKind kind) {
    return look(eye, NOON, NOON + 1_200).stream().filter(one -> one.kind() == kind).toList();
  }

  private static List<Seen> look(CameraEye eye, long from, long to) {
    List<Seen> seen = new ArrayList<>();
    for (long second = from; second < to; second += 600) {
      seen.addAll(eye.look(second, Math.min(to, second + 600)));
    }
    return seen;
  }

  private static SimulatedDevice camera(World world) {
    return world
        .devices()
        .filter(device -> device.kind() == DeviceKind.CAMERA && device.zone() == Zone.COOK)
        .findFirst()
        .orElseThrow();
  }
}
