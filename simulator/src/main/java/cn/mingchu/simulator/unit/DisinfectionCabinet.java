package cn.mingchu.simulator.unit;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.kitchen.Session;
import cn.mingchu.simulator.kitchen.Sessions;
import cn.mingchu.simulator.variety.ProgramVariety;

/** A steam or infrared cabinet: heats up, holds, cools down. */
final class DisinfectionCabinet implements Equipment {

  /** Minutes to cool down; what lies between heating and that is held. */
  static final int COOLING = 8;

  private static final double COLD_CELSIUS = 32;

  private final Sessions sessions;
  private final Troubles troubles;
  private final double holdCelsius;
  private final int heatingSeconds;

  DisinfectionCabinet(
      DeviceKind kind, Sessions sessions, ProgramVariety variety, Troubles troubles, Dice dice) {
    this.sessions = sessions;
    this.troubles = troubles;
    this.holdCelsius =
        kind == DeviceKind.STEAM_DISINFECTOR
            ? variety.steamCelsius().draw(dice)
            : variety.infraredCelsius().draw(dice);
    this.heatingSeconds = variety.heatingMinutes().drawMinutes(dice);
  }

  @Override
  public long nextReport(long previous, int periodSeconds) {
    return sessions.nextReport(previous, periodSeconds);
  }

  @Override
  public double measure(long epochSecond, Quantity quantity) {
    return actual(epochSecond, quantity).value();
  }

  @Override
  public Actual actual(long epochSecond, Quantity quantity) {
    Session program = sessions.atOrAfter(epochSecond);
    boolean powered = !troubles.has(program.from(), TroubleKind.POWER_OFF);
    if (epochSecond < program.from() || !powered) {
      return new Actual(COLD_CELSIUS, COLD_CELSIUS, Circumstance.AT_REST);
    }
    return Actual.of(celsius(program, epochSecond));
  }

  private double celsius(Session program, long epochSecond) {
    long heatedAt = program.from() + heatingSeconds;
    long heldUntil = program.to() - (long) COOLING * SchoolTime.MINUTE;
    Trouble cut = troubles.at(program.from(), TroubleKind.PROGRAM_CUT_SHORT);
    if (cut != null) {
      heldUntil = Math.min(heldUntil, heatedAt + (long) cut.level());
    }
    Trouble cool = troubles.at(program.from(), TroubleKind.PROGRAM_TOO_COOL);
    double held = cool == null ? holdCelsius : Math.min(holdCelsius, cool.level());
    if (epochSecond < heatedAt) {
      return between(COLD_CELSIUS, held, epochSecond - program.from(), heatingSeconds);
    }
    if (epochSecond < heldUntil) {
      return held;
    }
    return between(held, COLD_CELSIUS, epochSecond - heldUntil, (long) COOLING * SchoolTime.MINUTE);
  }

  private static double between(double from, double to, long passed, long all) {
    return from + (to - from) * Math.min(1.0, passed / (double) all);
  }
}
