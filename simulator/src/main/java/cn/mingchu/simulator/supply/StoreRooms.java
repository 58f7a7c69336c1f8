package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.goods.Ingredient;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of a canteen's stores each ingredient is put into. */
final class StoreRooms {

  private final List<SimulatedDevice> devices;

  StoreRooms(List<SimulatedDevice> devices) {
    this.devices = devices;
  }

  /** The device that watches the store; null where the canteen has none of its kind. */
  @Nullable String of(Ingredient ingredient) {
    Set<DeviceKind> kinds =
        switch (ingredient.keeping()) {
          case CHILLED -> Set.of(DeviceKind.FRIDGE, DeviceKind.COLD_ROOM);
          case FROZEN -> Set.of(DeviceKind.FREEZER);
          case AMBIENT -> Set.of(DeviceKind.DRY_STORE);
          case UNKNOWN_KEEPING -> Set.of();
        };
    List<SimulatedDevice> its =
        devices.stream().filter(device -> kinds.contains(device.kind())).toList();
    return its.isEmpty()
        ? null
        : its.get(Math.floorMod(ingredient.label().hashCode(), its.size())).deviceId();
  }
}
