package cn.mingchu.simulator.unit;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.kitchen.Session;
import cn.mingchu.simulator.kitchen.Sessions;
import cn.mingchu.simulator.variety.HotTableVariety;

/** A hot table or cabinet that keeps cooked food hot while it is served. */
final class HotTable implements Equipment {

  private static final int STEP = 60;

  /** An empty table, and where food on one without power ends up, °C. */
  private static final double KITCHEN_CELSIUS = 27;

  private static final double MINUTES_TO_COOL = 100;

  private final Sessions sessions;
  private final Troubles troubles;
  private final long seed;
  private final double setCelsius;
  private final double broughtCelsius;
  private final double settleMinutes;
  private final double wanderCelsius;
  private long sessionFrom = Long.MIN_VALUE;
  private long second;
  private double core;
  private double wander;
  private Dice chance;

  HotTable(Sessions sessions, HotTableVariety variety, Troubles troubles, Dice dice) {
    this.sessions = sessions;
    this.troubles = troubles;
    this.setCelsius = variety.setCelsius().draw(dice);
    this.broughtCelsius = setCelsius + variety.broughtAbove().draw(dice);
    this.settleMinutes = variety.settleMinutes().draw(dice);
    this.wanderCelsius = variety.wander().draw(dice);
    this.seed = dice.next();
    this.chance = Dice.of(seed);
  }

  @Override
  public long nextReport(long previous, int periodSeconds) {
    return sessions.nextInUse(previous, periodSeconds);
  }

  @Override
  public double measure(long epochSecond, Quantity quantity) {
    return actual(epochSecond, quantity).value();
  }

  @Override
  public Actual actual(long epochSecond, Quantity quantity) {
    Session session = sessions.atOrAfter(epochSecond);
    if (session.from() > epochSecond) {
      return new Actual(KITCHEN_CELSIUS, KITCHEN_CELSIUS, Circumstance.AT_REST);
    }
    if (session.from() != sessionFrom) {
      begin(session.from());
    }
    while (second + STEP <= epochSecond) {
      step();
    }
    return Actual.of(core + wander);
  }

  /** Each session has chances of its own, so that it does not matter which ones are looked at. */
  private void begin(long from) {
    sessionFrom = from;
    second = from;
    core = broughtCelsius;
    wander = 0;
    chance = Dice.of(seed, from);
    Trouble cold = troubles.at(from, TroubleKind.HOLDS_TOO_COLD);
    if (cold != null) {
      core = Math.min(core, cold.level());
    }
  }

  private void step() {
    double minutes = STEP / (double) SchoolTime.MINUTE;
    if (troubles.has(second, TroubleKind.POWER_OFF)) {
      core += (KITCHEN_CELSIUS - core) / MINUTES_TO_COOL * minutes;
    } else {
      Trouble cold = troubles.at(second, TroubleKind.HOLDS_TOO_COLD);
      double held = cold == null ? setCelsius : cold.level();
      core += (held - core) / settleMinutes * minutes;
    }
    wander = 0.8 * wander + 0.6 * chance.bell(wanderCelsius);
    second += STEP;
  }
}
