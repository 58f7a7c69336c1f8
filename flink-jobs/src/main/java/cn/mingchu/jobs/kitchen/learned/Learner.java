package cn.mingchu.jobs.kitchen.learned;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Learns a series row by row, with its forest and all in memory: for whoever has no job around it.
 *
 * <p>Days begin at midnight here. Not safe for use by many threads.
 */
public final class Learner {

  private static final long NEVER = Long.MIN_VALUE;

  private final Habits habits;
  private final boolean asksForest;

  /** What the forest has still to learn. */
  private final Deque<Sighting> settling = new ArrayDeque<>();

  private SettledForest forest;
  private long day = NEVER;

  /** Nothing known yet. */
  public Learner(HabitSettings settings) {
    habits = new Habits(settings);
    asksForest = settings.aspects().contains(Aspect.RARE_VALUE);
    forest = SettledForest.planted(settings.seed());
  }

  /** The same as {@link Habits#observe}, with what a forest finds. */
  public Strangeness observe(long localTime, double value) {
    if (asksForest) {
      askForest(SettledForest.dayOf(localTime, 0));
      settling.addLast(new Sighting(localTime, value));
    }
    return habits.observe(localTime, value);
  }

  private void askForest(long today) {
    if (today != day) {
      day = today;
      List<Sighting> settled = new ArrayList<>();
      long until = today - SettledForest.SETTLED_AFTER_MILLIS;
      while (!settling.isEmpty() && settling.getFirst().time() < until) {
        settled.add(settling.removeFirst());
      }
      forest = forest.meet(today, settled);
      habits.look(forest.on(today));
    }
  }
}
