package cn.mingchu.simulator.kitchen;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import java.util.List;

/** A steam or infrared cabinet: heats up, holds, cools down. */
final class DisinfectionCabinet implements Equipment {

  /** What healthy cabinets hold; the law asks for 100 °C of steam, 120 °C of infrared. */
  static final double STEAM_MIN = 103;

  static final double STEAM_MAX = 107;
  static final double INFRARED_MIN = 124;
  static final double INFRARED_MAX = 134;

  /** Minutes to heat up and to cool down; what lies between is held, 20 minutes or more. */
  static final int HEATING_MIN = 5;

  static final int HEATING_MAX = 8;
  static final int COOLING = 8;

  private static final double COLD_CELSIUS = 32;

  private final Sessions sessions;
  private final List<Trouble> troubles;
  private final double holdCelsius;
  private final int heatingSeconds;

  DisinfectionCabinet(DeviceKind kind, Sessions sessions, List<Trouble> troubles, Dice dice) {
    this.sessions = sessions;
    this.troubles = troubles;
    this.holdCelsius =
        kind == DeviceKind.STEAM_DISINFECTOR
            ? dice.uniform(STEAM_MIN, STEAM_MAX)
            : dice.uniform(INFRARED_MIN, INFRARED_MAX);
    this.heatingSeconds = dice.between(HEATING_MIN, HEATING_MAX) * SchoolTime.MINUTE;
  }

  @Override
  public long nextReport(long previous, int periodSeconds) {
    return sessions.nextReport(previous, periodSeconds);
  }

  @Override
  public double measure(long epochSecond, Quantity quantity) {
    Session program = sessions.atOrAfter(epochSecond);
    if (epochSecond < program.from()) {
      return COLD_CELSIUS;
    }
    long heatedAt = program.from() + heatingSeconds;
    long heldUntil = program.to() - COOLING * SchoolTime.MINUTE;
    for (Trouble trouble : troubles) {
      if (trouble.kind() == TroubleKind.PROGRAM_CUT_SHORT && trouble.at(program.from())) {
        heldUntil = Math.min(heldUntil, heatedAt + (long) trouble.level());
      }
    }
    if (epochSecond < heatedAt) {
      return between(COLD_CELSIUS, holdCelsius, epochSecond - program.from(), heatingSeconds);
    }
    if (epochSecond < heldUntil) {
      return holdCelsius;
    }
    return between(holdCelsius, COLD_CELSIUS, epochSecond - heldUntil, COOLING * SchoolTime.MINUTE);
  }

  private static double between(double from, double to, long passed, long all) {
    return from + (to - from) * Math.min(1.0, passed / (double) all);
  }
}
