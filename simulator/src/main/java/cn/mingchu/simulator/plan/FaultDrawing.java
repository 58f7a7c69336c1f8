package cn.mingchu.simulator.plan;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.dish.Dish;
import cn.mingchu.simulator.dish.Menu;
import cn.mingchu.simulator.dish.Mishap;
import cn.mingchu.simulator.fault.BufferedUpload;
import cn.mingchu.simulator.fault.ClockAhead;
import cn.mingchu.simulator.fault.ClockBehind;
import cn.mingchu.simulator.fault.CoolDisinfection;
import cn.mingchu.simulator.fault.DishFault;
import cn.mingchu.simulator.fault.DoorLeftOpen;
import cn.mingchu.simulator.fault.DuplicatedAndShuffled;
import cn.mingchu.simulator.fault.Fault;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.fault.GasLeak;
import cn.mingchu.simulator.fault.GatewayOutage;
import cn.mingchu.simulator.fault.HotHoldTooCold;
import cn.mingchu.simulator.fault.PowerLoss;
import cn.mingchu.simulator.fault.RefrigerantLeak;
import cn.mingchu.simulator.fault.RepeatedExcursions;
import cn.mingchu.simulator.fault.SceneFault;
import cn.mingchu.simulator.fault.SensorDead;
import cn.mingchu.simulator.fault.SensorDrifting;
import cn.mingchu.simulator.fault.SensorNoisy;
import cn.mingchu.simulator.fault.SensorStuck;
import cn.mingchu.simulator.fault.SensorsSwapped;
import cn.mingchu.simulator.fault.ShortDisinfection;
import cn.mingchu.simulator.fault.SlowGasLeak;
import cn.mingchu.simulator.fault.UnitFailure;
import cn.mingchu.simulator.fault.ViewFault;
import cn.mingchu.simulator.fault.WarmSpecialRoom;
import cn.mingchu.simulator.kitchen.SchoolTime;
import java.util.function.Function;

/** Draws how bad a fault is, and for how long. */
final class FaultDrawing {

  /** What the law asks of programs, °C. */
  private static final double STEAM_ASKED = 100;

  private static final double INFRARED_ASKED = 120;
  private static final double RINSE_ASKED = 85;

  private final FaultVariety variety;
  private final Dice dice;

  FaultDrawing(FaultVariety variety, Dice dice) {
    this.variety = variety;
    this.dice = dice;
  }

  /** How long a fault of a kind usually lasts, in minutes. */
  int minutes(FaultKind kind) {
    return variety.minutes(kind).drawMinutes(dice) / SchoolTime.MINUTE;
  }

  Fault fault(FaultKind kind, DeviceKind device, long from, long to) {
    return switch (kind) {
      case UNIT_FAILURE -> new UnitFailure(from, to);
      case DOOR_LEFT_OPEN -> new DoorLeftOpen(from, to);
      case REPEATED_EXCURSIONS ->
          new RepeatedExcursions(
              from,
              to,
              variety.excursionEvery().drawMinutes(dice),
              variety.excursionMinutes().drawMinutes(dice));
      case REFRIGERANT_LEAK -> new RefrigerantLeak(from, to, variety.leakHours().draw(dice));
      case HOT_HOLD_TOO_COLD -> new HotHoldTooCold(from, to, variety.coldTableCelsius().draw(dice));
      case SHORT_DISINFECTION ->
          new ShortDisinfection(from, to, (int) variety.cutShortSeconds().draw(dice));
      case COOL_DISINFECTION ->
          new CoolDisinfection(from, to, asked(device) - variety.coolBy().draw(dice));
      case WARM_SPECIAL_ROOM -> new WarmSpecialRoom(from, to);
      case GAS_LEAK -> new GasLeak(from, to, variety.gasPercent().draw(dice));
      case SLOW_GAS_LEAK -> new SlowGasLeak(from, to, variety.slowGasPercent().draw(dice));
      case SENSOR_DEAD -> new SensorDead(from, to);
      case SENSOR_STUCK -> new SensorStuck(from, to);
      case SENSOR_NOISY -> new SensorNoisy(from, to, variety.noise().draw(dice));
      case SENSOR_DRIFTING ->
          new SensorDrifting(
              from, to, (dice.chance(0.5) ? 1 : -1) * variety.driftPerHour().draw(dice));
      case SENSORS_SWAPPED -> new SensorsSwapped(from, to);
      case CLOCK_AHEAD -> new ClockAhead(from, to, variety.aheadMinutes().drawMinutes(dice));
      case CLOCK_BEHIND -> new ClockBehind(from, to, variety.behindMinutes().drawMinutes(dice));
      case BUFFERED_UPLOAD -> new BufferedUpload(from, to);
      case DUPLICATED_AND_SHUFFLED -> new DuplicatedAndShuffled(from, to);
      case GATEWAY_OUTAGE -> new GatewayOutage(from, to, readings());
      case POWER_LOSS -> new PowerLoss(from, to, readings());
      case CAMERA_OFF, CAMERA_COVERED, CAMERA_TURNED -> new ViewFault(kind, from, to);
      default -> new SceneFault(kind, from, to);
    };
  }

  /**
   * What goes wrong with one dish, from when it can until the dish has been eaten.
   *
   * @param menu the dishes of a probe, by what goes wrong with one
   */
  Fault dishFault(FaultKind kind, Dish dish, Function<Mishap, Menu> menu, long from) {
    Mishap mishap =
        new Mishap(
            kind.mishap().orElseThrow(),
            dish.dishId(),
            dish.day(),
            variety.dishes(kind).draw(dice));
    Dish spoilt =
        menu.apply(mishap).on(dish.day()).stream()
            .filter(one -> one.dishId().equals(dish.dishId()))
            .findFirst()
            .orElseThrow();
    return new DishFault(kind, from, spoilt.to(), mishap);
  }

  private GatewayOutage.Readings readings() {
    return dice.chance(0.5) ? GatewayOutage.Readings.KEPT : GatewayOutage.Readings.LOST;
  }

  private static double asked(DeviceKind device) {
    return switch (device) {
      case STEAM_DISINFECTOR -> STEAM_ASKED;
      case INFRARED_DISINFECTOR -> INFRARED_ASKED;
      case DISHWASHER -> RINSE_ASKED;
      default -> throw new IllegalArgumentException(device + " does not disinfect by heat");
    };
  }
}
