package cn.mingchu.simulator.kitchen;

import cn.mingchu.simulator.chance.Dice;
import java.util.List;

/**
 * The sessions of one piece of equipment, day after day.
 *
 * <p>What happens on a day depends on the seed and the day alone, so two looks at the same day, or
 * two runs that start on different days, see the same. Not thread-safe.
 */
public final class Sessions {

  /** Longer than any stretch of days on which no canteen cooks or fries. */
  private static final int DAYS_TO_LOOK = 60;

  /** Equipment that is connected but idle lets itself be heard this often, in seconds. */
  public static final int HEARTBEAT = 5 * SchoolTime.MINUTE;

  private final Use use;
  private final KitchenDay kitchen;
  private final long seed;
  private long day = Long.MIN_VALUE;
  private List<Session> today = List.of();

  public Sessions(Use use, KitchenDay kitchen, long seed) {
    this.use = use;
    this.kitchen = kitchen;
    this.seed = seed;
  }

  /** The session under way at a moment or, if there is none, the next one. */
  public Session atOrAfter(long epochSecond) {
    long first = SchoolTime.day(epochSecond);
    for (long candidate = first; candidate < first + DAYS_TO_LOOK; candidate++) {
      for (Session session : on(candidate)) {
        if (epochSecond < session.to()) {
          return session;
        }
      }
    }
    throw new IllegalStateException(
        use + " has no session within " + DAYS_TO_LOOK + " days after " + epochSecond);
  }

  /** The next report of equipment that says nothing while it is switched off. */
  public long nextInUse(long previous, int periodSeconds) {
    long next = previous + periodSeconds;
    return Math.max(next, atOrAfter(next).from());
  }

  /** The next report of equipment that has a heartbeat while it is idle. */
  public long nextReport(long previous, int periodSeconds) {
    return Math.min(
        nextInUse(previous, periodSeconds), previous + Math.max(periodSeconds, HEARTBEAT));
  }

  private List<Session> on(long wanted) {
    if (wanted != day) {
      day = wanted;
      today = kitchen.cooksOn(wanted) ? use.on(kitchen, wanted, Dice.of(seed, wanted)) : List.of();
    }
    return today;
  }
}
