package cn.mingchu.simulator.fraud;

import cn.mingchu.simulator.chance.Dice;
import java.util.EnumSet;
import java.util.Set;

/**
 * How one canteen keeps its books.
 *
 * @param habits what it does otherwise than it should
 * @param leastGap the least time from one entry of a sitting to the next, in milliseconds
 * @param mostGap the longest, likewise
 * @param alteredShare of the copied rows, those that are changed a little
 * @param roundedShare of the rows, those that are rounded
 * @param division what its scale tells apart, in grams
 */
public record BookHabits(
    Set<BookHabit> habits,
    int leastGap,
    int mostGap,
    double alteredShare,
    double roundedShare,
    long division) {

  private static final long HABITS = 80;

  /** Milliseconds from entry to entry where a hand writes them. */
  private static final int QUICK_HAND = 15_000;

  private static final int SLOW_HAND = 75_000;

  /** Where a program, or somebody who copies, does. */
  private static final int AT_ONCE = 300;

  private static final int FAST = 4_000;

  private static final long[] DIVISIONS = {1, 5, 10, 50};

  public BookHabits {
    habits = Set.copyOf(habits);
  }

  /** Those of a canteen that does such a thing, the same for the same world. */
  public static BookHabits of(long seed, Fraud fraud) {
    if (!fraud.isAboutBooks()) {
      throw new IllegalArgumentException(fraud.kind() + " is not about books");
    }
    Dice dice = Dice.of(seed, HABITS, fraud.school());
    return fraud.kind() == FraudKind.MADE_UP_WEEKS ? madeUp(dice) : sloppy(dice);
  }

  private static BookHabits madeUp(Dice dice) {
    Set<BookHabit> habits = EnumSet.of(BookHabit.WRITTEN_ON_FRIDAY);
    if (dice.chance(0.6)) {
      habits.add(BookHabit.COPIED_DAYS);
    }
    if (dice.chance(0.5)) {
      habits.add(BookHabit.ROUND_NUMBERS);
    }
    if (dice.chance(0.7) || habits.size() == 1) { // else it is late, and as likely to be true
      habits.add(BookHabit.IN_A_BURST);
    }
    if (dice.chance(0.4)) {
      habits.add(BookHabit.CARELESS_TIMES);
    }
    boolean isFast = habits.contains(BookHabit.IN_A_BURST);
    return new BookHabits(
        habits,
        isFast ? AT_ONCE : QUICK_HAND,
        isFast ? dice.between(AT_ONCE + 1, FAST) : SLOW_HAND,
        dice.uniform(0, 0.2),
        dice.uniform(0.65, 1),
        1);
  }

  private static BookHabits sloppy(Dice dice) {
    return new BookHabits(
        EnumSet.of(BookHabit.CAUGHT_UP, BookHabit.SENT_TOGETHER),
        QUICK_HAND,
        SLOW_HAND,
        0,
        0,
        DIVISIONS[dice.between(0, DIVISIONS.length - 1)]);
  }

  /** Whether it has such a habit. */
  public boolean has(BookHabit habit) {
    return habits.contains(habit);
  }
}
