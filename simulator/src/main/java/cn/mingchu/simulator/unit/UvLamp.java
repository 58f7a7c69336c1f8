package cn.mingchu.simulator.unit;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.Session;
import cn.mingchu.simulator.kitchen.Sessions;
import cn.mingchu.simulator.variety.ProgramVariety;

/** An ultraviolet lamp that shines before work begins, and its meter. */
final class UvLamp implements Equipment {

  private final Sessions sessions;
  private final Troubles troubles;
  private final double irradiance;

  UvLamp(Sessions sessions, ProgramVariety variety, Troubles troubles, Dice dice) {
    this.sessions = sessions;
    this.troubles = troubles;
    this.irradiance = variety.irradiance().draw(dice);
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
    boolean shines =
        epochSecond >= session.from()
            && epochSecond < litUntil(session)
            && !troubles.has(epochSecond, TroubleKind.POWER_OFF);
    return Actual.of(shines ? irradiance : 0);
  }

  private long litUntil(Session session) {
    Trouble cut = troubles.at(session.from(), TroubleKind.PROGRAM_CUT_SHORT);
    return cut == null ? session.to() : Math.min(session.to(), session.from() + (long) cut.level());
  }
}
