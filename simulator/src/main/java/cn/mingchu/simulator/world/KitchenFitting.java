package cn.mingchu.simulator.world;

import static cn.mingchu.schemas.event.DeviceKind.CAMERA;
import static cn.mingchu.schemas.event.DeviceKind.COLD_ROOM;
import static cn.mingchu.schemas.event.DeviceKind.COOK_PROBE;
import static cn.mingchu.schemas.event.DeviceKind.CO_DETECTOR;
import static cn.mingchu.schemas.event.DeviceKind.DISHWASHER;
import static cn.mingchu.schemas.event.DeviceKind.DRY_STORE;
import static cn.mingchu.schemas.event.DeviceKind.FREEZER;
import static cn.mingchu.schemas.event.DeviceKind.FRIDGE;
import static cn.mingchu.schemas.event.DeviceKind.FRYER;
import static cn.mingchu.schemas.event.DeviceKind.GAS_DETECTOR;
import static cn.mingchu.schemas.event.DeviceKind.HOT_HOLD;
import static cn.mingchu.schemas.event.DeviceKind.INFRARED_DISINFECTOR;
import static cn.mingchu.schemas.event.DeviceKind.SAMPLE_CABINET;
import static cn.mingchu.schemas.event.DeviceKind.SPECIAL_ROOM;
import static cn.mingchu.schemas.event.DeviceKind.STEAM_DISINFECTOR;
import static cn.mingchu.schemas.event.DeviceKind.UV_LAMP;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Zone;
import cn.mingchu.simulator.chance.Dice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Fits one school's kitchens with devices, the bigger the more.
 *
 * <p>How often devices report follows what they guard: gas in seconds, cold in minutes.
 */
final class KitchenFitting {

  /** Every canteen has up to this many devices behind one gateway; its gateway is its own. */
  private static final long DEVICES = 7;

  private static final long CAMERAS = 8;
  private static final long PROBES = 9;

  private final SimulatedSchool school;
  private final long seed;
  private final Dice dice;
  private final List<SimulatedDevice> devices = new ArrayList<>();
  private final Map<DeviceKind, Integer> counts = new EnumMap<>(DeviceKind.class);

  private KitchenFitting(SimulatedSchool school, long seed) {
    this.school = school;
    this.seed = seed;
    this.dice = Dice.of(seed, DEVICES);
  }

  static List<SimulatedDevice> of(SimulatedSchool school, long seed) {
    KitchenFitting fitting = new KitchenFitting(school, seed);
    for (int canteen = 1; canteen <= school.canteens(); canteen++) {
      fitting.fit(school.schoolId() + "-gw-" + canteen);
    }
    for (int canteen = 1; canteen <= school.canteens(); canteen++) {
      fitting.watch(school.schoolId() + "-gw-" + canteen);
    }
    fitting.add(COOK_PROBE, Zone.COOK, school.schoolId() + "-gw-1", 1);
    return List.copyOf(fitting.devices);
  }

  private void fit(String gatewayId) {
    int diners = school.diners() / school.canteens();
    add(FRIDGE, Zone.STORE, gatewayId, diners < 300 ? 1 : dice.between(1, 3));
    add(COLD_ROOM, Zone.STORE, gatewayId, dice.chance(diners / 1200.0) ? 1 : 0);
    add(FREEZER, Zone.STORE, gatewayId, diners < 500 ? 1 : dice.between(1, 2));
    add(SAMPLE_CABINET, Zone.SAMPLE, gatewayId, 1);
    add(HOT_HOLD, Zone.SERVE, gatewayId, Math.min(4, 1 + diners / 400));
    add(DRY_STORE, Zone.STORE, gatewayId, 1);
    boolean specialRoom = dice.chance(0.5);
    add(SPECIAL_ROOM, Zone.SPECIAL_ROOM, gatewayId, specialRoom ? 1 : 0);
    add(UV_LAMP, Zone.SPECIAL_ROOM, gatewayId, specialRoom ? 1 : 0);
    boolean steam = dice.chance(0.6);
    add(steam ? STEAM_DISINFECTOR : INFRARED_DISINFECTOR, Zone.WASH, gatewayId, 1);
    add(DISHWASHER, Zone.WASH, gatewayId, dice.chance(diners / 1500.0) ? 1 : 0);
    boolean burnsGas = dice.chance(0.9);
    add(GAS_DETECTOR, Zone.COOK, gatewayId, burnsGas ? dice.between(1, 2) : 0);
    add(CO_DETECTOR, Zone.COOK, gatewayId, burnsGas ? 1 : 0);
    add(FRYER, Zone.COOK, gatewayId, dice.chance(0.4) ? 1 : 0);
  }

  /** Cameras look at the stoves, and at some of the other places. */
  private void watch(String gatewayId) {
    Dice chance = Dice.of(seed, CAMERAS, gatewayId.hashCode());
    add(CAMERA, Zone.COOK, gatewayId, 1);
    add(CAMERA, Zone.SERVE, gatewayId, chance.chance(0.7) ? 1 : 0);
    boolean specialRoom =
        devices.stream()
            .anyMatch(one -> one.kind() == SPECIAL_ROOM && one.gatewayId().equals(gatewayId));
    add(CAMERA, Zone.SPECIAL_ROOM, gatewayId, specialRoom && chance.chance(0.8) ? 1 : 0);
    add(CAMERA, Zone.CUT, gatewayId, chance.chance(0.3) ? 1 : 0);
    add(CAMERA, Zone.STORE, gatewayId, chance.chance(0.3) ? 1 : 0);
    add(CAMERA, Zone.WASH, gatewayId, chance.chance(0.3) ? 1 : 0);
  }

  private void add(DeviceKind kind, Zone zone, String gatewayId, int count) {
    for (int i = 0; i < count; i++) {
      int number = counts.merge(kind, 1, Integer::sum);
      devices.add(
          new SimulatedDevice(
              school,
              school.schoolId() + "-" + DeviceNames.slug(kind) + "-" + number,
              kind,
              number,
              zone,
              periodSeconds(kind),
              gatewayId,
              label(kind),
              battery(kind),
              Dice.mixed(seed, DEVICES, DeviceNames.slug(kind).hashCode(), number)));
    }
  }

  private int periodSeconds(DeviceKind kind) {
    return switch (kind) {
      case GAS_DETECTOR -> 10;
      case DISHWASHER -> 5;
      case CO_DETECTOR, UV_LAMP, FRYER, HOT_HOLD -> 60;
      case STEAM_DISINFECTOR, INFRARED_DISINFECTOR -> 30;
      case FRIDGE, COLD_ROOM, FREEZER, SAMPLE_CABINET -> dice.pick(List.of(60, 60, 120, 300));
      case CAMERA -> dice.pick(school.kitchen().variety().camera().heartbeats());
      case COOK_PROBE -> Dice.of(seed, PROBES).pick(school.kitchen().variety().hand().periods());
      default -> dice.pick(List.of(120, 300));
    };
  }

  /** Quick-frozen food asks for −18 °C; other labels are not simulated. */
  private OptionalInt label(DeviceKind kind) {
    return kind == FREEZER && dice.chance(0.3) ? OptionalInt.of(-1800) : OptionalInt.empty();
  }

  private OptionalInt battery(DeviceKind kind) {
    boolean wireless =
        switch (kind) {
          case FRIDGE, COLD_ROOM, FREEZER, SAMPLE_CABINET, DRY_STORE, SPECIAL_ROOM ->
              dice.chance(0.7);
          case COOK_PROBE -> true;
          default -> false;
        };
    return wireless ? OptionalInt.of(dice.between(55, 100)) : OptionalInt.empty();
  }
}
