package cn.mingchu.simulator.duty;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.fraud.FraudKind;
import cn.mingchu.simulator.fraud.Frauds;
import java.util.function.ToIntFunction;

/** How careless the people of one canteen are on a day; the same for the same world. */
final class Negligence {

  private static final long NEGLIGENCE = 91;
  private static final double WHOLE = 100;

  /** Of the dishes without a proper sample, those that have none at all. */
  private static final double LEFT_OUT = 0.5;

  private static final int FEWEST_GRAMS = 40;
  private static final int MOST_GRAMS = 124;
  private static final int SHORTEST_DELAY_DAYS = 1;
  private static final int LONGEST_DELAY_DAYS = 4;
  private static final long DAY_SECONDS = 86_400;

  /** What is kept of a dish. */
  enum Sample {
    WHOLE,
    /** Less than the 125 g that there have to be. */
    SMALL,
    NONE
  }

  private final long seed;
  private final ToIntFunction<FraudKind> percent;
  private final long day;

  /**
   * That of a canteen.
   *
   * @param school its place in the world, from 0
   * @param day local, counted from 1970-01-01
   */
  Negligence(long seed, Frauds frauds, int school, long day) {
    this.seed = Dice.mixed(seed, NEGLIGENCE, school);
    this.percent = kind -> frauds.percent(kind, school, day);
    this.day = day;
  }

  /** Whether nobody responsible comes to the meal that is served then. */
  boolean isLeaderAbsent(long served) {
    return happens(FraudKind.NO_COMPANION, Dice.of(seed, served));
  }

  /** What is kept of a dish of the meal that is served then. */
  Sample sample(long served, int dish) {
    Dice dice = Dice.of(seed, served, dish);
    if (!happens(FraudKind.NO_SAMPLE, dice)) {
      return Sample.WHOLE;
    }
    return dice.chance(LEFT_OUT) ? Sample.NONE : Sample.SMALL;
  }

  /** What a small sample of a dish weighs, in grams. */
  int smallGrams(long served, int dish) {
    return Dice.of(seed, served, dish, 1).between(FEWEST_GRAMS, MOST_GRAMS);
  }

  /** How long after the morning check it is written down, in seconds; 0 for at once. */
  long checkDelay() {
    Dice dice = Dice.of(seed, day);
    return happens(FraudKind.LATE_PAPERS, dice)
        ? DAY_SECONDS * dice.between(SHORTEST_DELAY_DAYS, LONGEST_DELAY_DAYS)
        : 0;
  }

  private boolean happens(FraudKind kind, Dice dice) {
    return dice.chance(percent.applyAsInt(kind) / WHOLE);
  }
}
