package cn.mingchu.simulator.kitchen;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;

/** The water of a dishwasher that runs one cycle after another: washes warm, rinses hot. */
final class DishwasherRinse implements Equipment {

  /** Seconds of a cycle, and of the hot rinse at its end. */
  static final int CYCLE = 180;

  static final int RINSE = 70;

  /** What healthy machines rinse at; the law asks for 85 °C and 40 seconds. */
  static final double RINSE_MIN = 87.5;

  static final double RINSE_MAX = 91;
  static final double WASH_CELSIUS = 60;

  private static final double IDLE_CELSIUS = 35;

  private final Sessions sessions;
  private final double rinseCelsius;

  DishwasherRinse(Sessions sessions, Dice dice) {
    this.sessions = sessions;
    this.rinseCelsius = dice.uniform(RINSE_MIN, RINSE_MAX);
  }

  @Override
  public long nextReport(long previous, int periodSeconds) {
    return sessions.nextReport(previous, periodSeconds);
  }

  @Override
  public double measure(long epochSecond, Quantity quantity) {
    Session session = sessions.atOrAfter(epochSecond);
    if (epochSecond < session.from()) {
      return IDLE_CELSIUS;
    }
    long inCycle = (epochSecond - session.from()) % CYCLE;
    return inCycle >= CYCLE - RINSE ? rinseCelsius : WASH_CELSIUS;
  }
}
