package cn.mingchu.simulator.unit;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.DefrostVariety;

/** When a cold store gets rid of its ice: by the clock, on demand, or never by itself. */
final class Defroster {

  /** A minute of an open door brings as much ice as this many of work. */
  private static final int DOOR_COUNTS = 4;

  /** Ice takes time to grow, so no unit thaws for more than this part of its time. */
  private static final int TENTH = 10;

  private enum Trigger {
    TIMER,
    DEMAND,
    NONE
  }

  private final Trigger trigger;
  private final int everySeconds;
  private final int seconds;
  private final int dripSeconds;
  private final double heatPerMinute;
  private long from;
  private long worked;

  private Defroster(Trigger trigger, DefrostVariety variety, Dice dice) {
    this.trigger = trigger;
    double hours =
        trigger == Trigger.DEMAND
            ? variety.everyRunHours().draw(dice)
            : variety.everyHours().draw(dice);
    this.everySeconds = ((int) (hours * 2)) * SchoolTime.HOUR / 2;
    int longest = everySeconds / TENTH;
    this.seconds = Math.min(variety.minutes().drawMinutes(dice), longest);
    this.dripSeconds = variety.dripMinutes().drawMinutes(dice);
    this.heatPerMinute = variety.heatPerMinute().drawLow(dice);
  }

  static Defroster drawn(DefrostVariety variety, Dice dice) {
    double lot = dice.uniform(0, 1);
    Trigger trigger =
        lot < variety.timerShare()
            ? Trigger.TIMER
            : lot < variety.timerShare() + variety.demandShare() ? Trigger.DEMAND : Trigger.NONE;
    return new Defroster(trigger, variety, dice);
  }

  void begin(long second, Dice dice) {
    if (trigger == Trigger.TIMER) {
      from = second + dice.between(0, everySeconds);
    } else {
      from = Long.MAX_VALUE;
      worked = dice.between(0, everySeconds);
    }
  }

  /** Counts a step of work, and of moist air through an open door. */
  void count(long second, int step, boolean runs, boolean doorIsOpen) {
    if (trigger == Trigger.TIMER) {
      if (second >= from + seconds + dripSeconds) {
        from += everySeconds;
      }
      return;
    }
    if (trigger == Trigger.DEMAND) {
      worked += (runs ? step : 0) + (doorIsOpen ? (long) step * DOOR_COUNTS : 0);
      if (from == Long.MAX_VALUE && worked >= everySeconds) {
        from = second;
      } else if (from != Long.MAX_VALUE && second >= from + seconds + dripSeconds) {
        from = Long.MAX_VALUE;
        worked = 0;
      }
    }
  }

  boolean isThawing(long second) {
    return second >= from && second < from + seconds + dripSeconds;
  }

  /** What the heater adds to the air now, °C a minute. */
  double heat(long second) {
    return second >= from && second < from + seconds ? heatPerMinute : 0;
  }
}
