package cn.mingchu.simulator.plan;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.fault.BufferedUpload;
import cn.mingchu.simulator.fault.ClockAhead;
import cn.mingchu.simulator.fault.ClockBehind;
import cn.mingchu.simulator.fault.DoorLeftOpen;
import cn.mingchu.simulator.fault.DuplicatedAndShuffled;
import cn.mingchu.simulator.fault.Fault;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.fault.GasLeak;
import cn.mingchu.simulator.fault.GatewayOutage;
import cn.mingchu.simulator.fault.HotHoldTooCold;
import cn.mingchu.simulator.fault.SensorDead;
import cn.mingchu.simulator.fault.SensorStuck;
import cn.mingchu.simulator.fault.ShortDisinfection;
import cn.mingchu.simulator.fault.UnitFailure;
import cn.mingchu.simulator.fault.WarmSpecialRoom;

/** Draws how bad a fault is, from the ranges below. */
final class FaultDrawing {

  /** What a cold hot-table holds, in °C. */
  static final double TOO_COLD_MIN = 46;

  static final double TOO_COLD_MAX = 56;

  /** How long a program holds that is cut short, in seconds; the law asks for ten minutes. */
  static final int CUT_SHORT_MIN = 150;

  static final int CUT_SHORT_MAX = 420;

  /** Where leaking gas levels out, in per cent of the lower explosive limit. */
  static final double GAS_PEAK_MIN = 32;

  static final double GAS_PEAK_MAX = 65;

  /** How wrong clocks are, in minutes; up to five minutes is no fault. */
  static final int AHEAD_MIN = 8;

  static final int AHEAD_MAX = 90;
  static final int BEHIND_MIN = 12;
  static final int BEHIND_MAX = 240;

  private FaultDrawing() {}

  /** How long a fault of a kind usually lasts, in minutes. */
  static int minutes(FaultKind kind, Dice dice) {
    return switch (kind) {
      case UNIT_FAILURE -> dice.between(5 * 60, 9 * 60);
      case DOOR_LEFT_OPEN -> dice.between(38, 75);
      case HOT_HOLD_TOO_COLD, SHORT_DISINFECTION ->
          throw new IllegalArgumentException(kind + " lasts as long as the equipment is used");
      case WARM_SPECIAL_ROOM -> dice.between(80, 150);
      case GAS_LEAK -> dice.between(20, 40);
      case SENSOR_DEAD -> dice.between(45, 5 * 60);
      case SENSOR_STUCK -> dice.between(2 * 60, 8 * 60);
      case CLOCK_AHEAD -> dice.between(60, 4 * 60);
      case CLOCK_BEHIND -> dice.between(90, 4 * 60);
      case BUFFERED_UPLOAD -> 120;
      case DUPLICATED_AND_SHUFFLED -> dice.between(60, 3 * 60);
      case GATEWAY_OUTAGE -> dice.between(35, 120);
    };
  }

  static Fault fault(FaultKind kind, long from, long to, Dice dice) {
    return switch (kind) {
      case UNIT_FAILURE -> new UnitFailure(from, to);
      case DOOR_LEFT_OPEN -> new DoorLeftOpen(from, to);
      case HOT_HOLD_TOO_COLD ->
          new HotHoldTooCold(from, to, dice.uniform(TOO_COLD_MIN, TOO_COLD_MAX));
      case SHORT_DISINFECTION ->
          new ShortDisinfection(from, to, dice.between(CUT_SHORT_MIN, CUT_SHORT_MAX));
      case WARM_SPECIAL_ROOM -> new WarmSpecialRoom(from, to);
      case GAS_LEAK -> new GasLeak(from, to, dice.uniform(GAS_PEAK_MIN, GAS_PEAK_MAX));
      case SENSOR_DEAD -> new SensorDead(from, to);
      case SENSOR_STUCK -> new SensorStuck(from, to);
      case CLOCK_AHEAD -> new ClockAhead(from, to, 60L * dice.between(AHEAD_MIN, AHEAD_MAX));
      case CLOCK_BEHIND -> new ClockBehind(from, to, 60L * dice.between(BEHIND_MIN, BEHIND_MAX));
      case BUFFERED_UPLOAD -> new BufferedUpload(from, to);
      case DUPLICATED_AND_SHUFFLED -> new DuplicatedAndShuffled(from, to);
      case GATEWAY_OUTAGE ->
          new GatewayOutage(
              from,
              to,
              dice.chance(0.5) ? GatewayOutage.Readings.KEPT : GatewayOutage.Readings.LOST);
    };
  }
}
