package cn.mingchu.simulator.unit;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.kitchen.Sessions;
import cn.mingchu.simulator.variety.ProgramVariety;

/** A fryer's oil: heats up, then swings around its set point as food goes in. */
final class Fryer implements Equipment {

  private static final double COLD_CELSIUS = 30;
  private static final int HEATING = 12 * SchoolTime.MINUTE;
  private static final double SWING = 2;

  private final Sessions sessions;
  private final double setCelsius;
  private final long seed;

  Fryer(Sessions sessions, ProgramVariety variety, Dice dice) {
    this.sessions = sessions;
    this.setCelsius = variety.oilCelsius().draw(dice);
    this.seed = dice.next();
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
    long passed = epochSecond - sessions.atOrAfter(epochSecond).from();
    if (passed < 0) {
      return new Actual(COLD_CELSIUS, COLD_CELSIUS, Circumstance.AT_REST);
    }
    if (passed < HEATING) {
      return Actual.of(COLD_CELSIUS + (setCelsius - COLD_CELSIUS) * passed / HEATING);
    }
    // The oil of a minute is the same however often it is looked at.
    return Actual.of(setCelsius + Dice.of(seed, epochSecond / SchoolTime.MINUTE).bell(SWING));
  }
}
