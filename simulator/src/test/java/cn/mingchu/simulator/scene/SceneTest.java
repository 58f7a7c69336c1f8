package cn.mingchu.simulator.scene;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.kitchen.KitchenDay;
import cn.mingchu.simulator.variety.Variety;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneTest {

  private static final long MONDAY = Instant.parse("2026-03-01T16:00:00Z").getEpochSecond();
  private static final long DAY = 86_400;

  @Test
  void isQuietInATidyKitchen() {
    assertThat(cameras(Variety.tidy()))
        .allMatch(camera -> camera.scene(List.of()).between(MONDAY, MONDAY + 7 * DAY).isEmpty());
  }

  @Test
  void showsTheSameHoweverItIsLookedAt() {
    for (SimulatedDevice camera : cameras(Variety.broad())) {
      List<Happening> daily = new ArrayList<>();
      for (int day = 0; day < 7; day++) {
        long from = MONDAY + day * DAY;
        camera.scene(List.of()).between(from, from + DAY).stream()
            .filter(one -> one.fromSecond() >= from || from == MONDAY)
            .forEach(daily::add);
      }
      assertThat(camera.scene(List.of()).between(MONDAY, MONDAY + 7 * DAY)).isEqualTo(daily);
    }
  }

  @Test
  void hasPeopleDoNothingWhenNobodyIsAtWork() {
    List<Happening> all = new ArrayList<>();
    for (SimulatedDevice camera : cameras(Variety.broad())) {
      KitchenDay rhythm = camera.school().kitchen().day();
      for (Happening one : camera.scene(List.of()).between(MONDAY, MONDAY + 7 * DAY)) {
        all.add(one);
        assertThat(!one.kind().needsPeople() || rhythm.isStaffed(one.fromSecond()))
            .as(one.toString())
            .isTrue();
      }
    }
    assertThat(all).anyMatch(Happening::isReal).anyMatch(one -> !one.isReal());
    assertThat(all).anyMatch(one -> one.kind() == SightKind.PEST);
  }

  private static List<SimulatedDevice> cameras(Variety variety) {
    return World.drawn(3, 8, variety)
        .devices()
        .filter(device -> device.kind() == DeviceKind.CAMERA)
        .toList();
  }
}
