package cn.mingchu.simulator.unit;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.Session;
import cn.mingchu.simulator.kitchen.Sessions;
import cn.mingchu.simulator.kitchen.Use;
import cn.mingchu.simulator.variety.ProgramVariety;

/** The water of a dishwasher that runs one cycle after another: washes warm, rinses hot. */
final class DishwasherRinse implements Equipment {

  /** Seconds of the hot rinse at the end of a cycle. */
  static final int RINSE = 70;

  static final double WASH_CELSIUS = 60;

  private static final double IDLE_CELSIUS = 35;

  private final Sessions sessions;
  private final Troubles troubles;
  private final double rinseCelsius;

  DishwasherRinse(Sessions sessions, ProgramVariety variety, Troubles troubles, Dice dice) {
    this.sessions = sessions;
    this.troubles = troubles;
    this.rinseCelsius = variety.rinseCelsius().draw(dice);
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
    Session session = sessions.atOrAfter(epochSecond);
    if (epochSecond < session.from() || troubles.has(epochSecond, TroubleKind.POWER_OFF)) {
      return new Actual(IDLE_CELSIUS, IDLE_CELSIUS, Circumstance.AT_REST);
    }
    long inCycle = (epochSecond - session.from()) % Use.RINSE_CYCLE;
    if (inCycle < Use.RINSE_CYCLE - RINSE) {
      return Actual.of(WASH_CELSIUS);
    }
    Trouble cool = troubles.at(epochSecond, TroubleKind.PROGRAM_TOO_COOL);
    return Actual.of(cool == null ? rinseCelsius : Math.min(rinseCelsius, cool.level()));
  }
}
