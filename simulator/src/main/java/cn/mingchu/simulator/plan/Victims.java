package cn.mingchu.simulator.plan;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.kitchen.Session;
import cn.mingchu.simulator.kitchen.Use;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.SimulatedSchool;
import cn.mingchu.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Chooses whom faults hit: another school each time, as long as there is one. */
final class Victims {

  private final World world;
  private final FaultSchedule schedule;
  private final List<SimulatedSchool> schools;
  private final Dice dice;
  private int next;

  Victims(World world, FaultSchedule schedule, Dice dice) {
    this.world = world;
    this.schedule = schedule;
    this.dice = dice;
    this.schools = new ArrayList<>(world.schools());
    dice.shuffle(schools);
  }

  /**
   * A device that such a fault can hit from then on, quiet schools first; empty if all have had
   * theirs.
   */
  Optional<List<SimulatedDevice>> choose(
      FaultKind kind, long second, Predicate<SimulatedDevice> suits) {
    Optional<List<SimulatedDevice>> quiet =
        choose(kind, second, suits, school -> schedule.isQuiet(school, second));
    return quiet.isPresent() ? quiet : choose(kind, second, suits, school -> true);
  }

  /** The session in which a device that is not always on is next used from a moment on. */
  static Optional<Session> session(SimulatedDevice device, long second) {
    return Use.of(device.kind()).map(use -> device.sessions().atOrAfter(second));
  }

  private Optional<List<SimulatedDevice>> choose(
      FaultKind kind,
      long second,
      Predicate<SimulatedDevice> suits,
      Predicate<SimulatedSchool> from) {
    for (int tried = 0; tried < schools.size(); tried++) {
      SimulatedSchool school = schools.get((next + tried) % schools.size());
      if (from.test(school)) {
        List<SimulatedDevice> hit = hit(kind, world.devices(school), second, suits);
        if (!hit.isEmpty()) {
          next = (next + tried + 1) % schools.size();
          return Optional.of(hit);
        }
      }
    }
    return Optional.empty();
  }

  private List<SimulatedDevice> hit(
      FaultKind kind,
      List<SimulatedDevice> devices,
      long second,
      Predicate<SimulatedDevice> suits) {
    if (kind == FaultKind.SENSORS_SWAPPED) {
      return pair(devices, second);
    }
    if (kind == FaultKind.GATEWAY_OUTAGE || kind == FaultKind.POWER_LOSS) {
      String gatewayId = devices.get(0).gatewayId();
      List<SimulatedDevice> behind =
          devices.stream().filter(device -> device.gatewayId().equals(gatewayId)).toList();
      boolean allFree = behind.stream().allMatch(device -> schedule.isFree(device, second));
      return allFree ? behind : List.of();
    }
    List<SimulatedDevice> free =
        devices.stream()
            .filter(device -> kind.hits(device.kind(), device.zone()))
            .filter(device -> schedule.isFree(device, second))
            .filter(suits)
            .toList();
    return free.isEmpty() ? List.of() : List.of(dice.pick(free));
  }

  /** A freezer and a store that is not one: their sensors are not to be taken for one another. */
  private List<SimulatedDevice> pair(List<SimulatedDevice> devices, long second) {
    List<SimulatedDevice> free =
        devices.stream()
            .filter(device -> FaultKind.SENSORS_SWAPPED.hits(device.kind(), device.zone()))
            .filter(device -> schedule.isFree(device, second))
            .toList();
    Optional<SimulatedDevice> freezer =
        free.stream().filter(device -> device.kind() == DeviceKind.FREEZER).findFirst();
    Optional<SimulatedDevice> other =
        free.stream().filter(device -> device.kind() != DeviceKind.FREEZER).findFirst();
    return freezer.isPresent() && other.isPresent()
        ? List.of(freezer.get(), other.get())
        : List.of();
  }
}
