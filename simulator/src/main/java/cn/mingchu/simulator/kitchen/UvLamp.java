package cn.mingchu.simulator.kitchen;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import java.util.List;

/** An ultraviolet lamp that shines before work begins, and its meter. */
final class UvLamp implements Equipment {

  /** What healthy lamps give, in microwatts per square centimetre; the law asks for 70. */
  static final double IRRADIANCE_MIN = 88;

  static final double IRRADIANCE_MAX = 130;

  private final Sessions sessions;
  private final List<Trouble> troubles;
  private final double irradiance;

  UvLamp(Sessions sessions, List<Trouble> troubles, Dice dice) {
    this.sessions = sessions;
    this.troubles = troubles;
    this.irradiance = dice.uniform(IRRADIANCE_MIN, IRRADIANCE_MAX);
  }

  @Override
  public long nextReport(long previous, int periodSeconds) {
    return sessions.nextReport(previous, periodSeconds);
  }

  @Override
  public double measure(long epochSecond, Quantity quantity) {
    Session session = sessions.atOrAfter(epochSecond);
    boolean shines = epochSecond >= session.from() && epochSecond < litUntil(session);
    return shines ? irradiance : 0;
  }

  private long litUntil(Session session) {
    for (Trouble trouble : troubles) {
      if (trouble.kind() == TroubleKind.PROGRAM_CUT_SHORT && trouble.at(session.from())) {
        return Math.min(session.to(), session.from() + (long) trouble.level());
      }
    }
    return session.to();
  }
}
