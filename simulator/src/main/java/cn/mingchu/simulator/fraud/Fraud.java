package cn.mingchu.simulator.fraud;

import cn.mingchu.schemas.event.FoodGroup;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does in one school's canteen, from a day on.
 *
 * @param school its place in the world, from 0
 * @param fromDay a local day, counted from 1970-01-01
 * @param percent how much is missing, how many more are counted, or how often a duty is neglected;
 *     1 to 99; of no meaning where it is about books, about from whom is bought, or about when
 *     something is announced
 * @param group the food group that is skimmed; null where it is about anything else
 */
public record Fraud(
    FraudKind kind, int school, long fromDay, int percent, @Nullable FoodGroup group) {

  private static final int WHOLE = 100;

  public Fraud {
    if (percent < 1 || percent >= WHOLE) {
      throw new IllegalArgumentException("percent must be 1 to 99, was " + percent);
    }
    if ((kind == FraudKind.SKIMMING) != (group != null)) {
      throw new IllegalArgumentException("a food group belongs to skimming, and to nothing else");
    }
  }

  /** Whether it is about how books are kept. */
  public boolean isAboutBooks() {
    return kind == FraudKind.MADE_UP_WEEKS || kind == FraudKind.HONEST_SLOPPINESS;
  }

  boolean isAt(FraudKind what, int where, long day) {
    return kind == what && school == where && day >= fromDay;
  }
}
