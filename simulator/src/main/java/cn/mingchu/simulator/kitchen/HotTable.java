package cn.mingchu.simulator.kitchen;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import java.util.List;

/** A hot table or cabinet that keeps cooked food hot while it is served. */
final class HotTable implements Equipment {

  /** What healthy tables are set to; the law asks for 60 °C. */
  static final double SET_MIN = 66;

  static final double SET_MAX = 76;

  /** Lids open and dishes come and go: the core wanders this far around its mean. */
  static final double WANDER = 1.2;

  private final Sessions sessions;
  private final List<Trouble> troubles;
  private final Dice dice;
  private final double setCelsius;
  private double wander;

  HotTable(Sessions sessions, List<Trouble> troubles, Dice dice) {
    this.sessions = sessions;
    this.troubles = troubles;
    this.dice = dice;
    this.setCelsius = dice.uniform(SET_MIN, SET_MAX);
  }

  @Override
  public long nextReport(long previous, int periodSeconds) {
    return sessions.nextInUse(previous, periodSeconds);
  }

  @Override
  public double measure(long epochSecond, Quantity quantity) {
    wander = 0.8 * wander + 0.6 * dice.bell(WANDER);
    for (Trouble trouble : troubles) {
      if (trouble.kind() == TroubleKind.HOLDS_TOO_COLD && trouble.at(epochSecond)) {
        return trouble.level() + wander;
      }
    }
    return setCelsius + wander;
  }
}
