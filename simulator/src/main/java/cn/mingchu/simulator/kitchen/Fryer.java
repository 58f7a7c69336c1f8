package cn.mingchu.simulator.kitchen;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;

/** A fryer's oil: heats up, then swings around its set point as food goes in. */
final class Fryer implements Equipment {

  /** What healthy fryers are set to; the rule allows 190 °C. */
  static final double SET_MIN = 165;

  static final double SET_MAX = 178;

  private static final double COLD_CELSIUS = 30;
  private static final int HEATING = 12 * SchoolTime.MINUTE;

  private final Sessions sessions;
  private final Dice dice;
  private final double setCelsius;

  Fryer(Sessions sessions, Dice dice) {
    this.sessions = sessions;
    this.dice = dice;
    this.setCelsius = dice.uniform(SET_MIN, SET_MAX);
  }

  @Override
  public long nextReport(long previous, int periodSeconds) {
    return sessions.nextReport(previous, periodSeconds);
  }

  @Override
  public double measure(long epochSecond, Quantity quantity) {
    long passed = epochSecond - sessions.atOrAfter(epochSecond).from();
    if (passed < 0) {
      return COLD_CELSIUS;
    }
    if (passed < HEATING) {
      return COLD_CELSIUS + (setCelsius - COLD_CELSIUS) * passed / HEATING;
    }
    return setCelsius + dice.bell(2.0);
  }
}
