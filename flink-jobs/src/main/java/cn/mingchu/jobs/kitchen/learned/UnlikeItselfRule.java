package cn.mingchu.jobs.kitchen.learned;

import java.io.Serializable;
import java.time.Duration;

/**
 * A device may be unlike itself for a moment, but not stay so.
 *
 * <p>No regulation says so; it is a reminder to look at the device (BLUE), never a statement about
 * the food.
 *
 * @param strangeDecades told while the mean strangeness is this or more; just below it is not
 * @param mostDecades a single reading counts for no more, so that one cannot be told alone
 * @param persistence after so long of nothing but the strangest readings it is told
 * @param learning for so long after its first reading a device is only learned
 */
public record UnlikeItselfRule(
    double strangeDecades, double mostDecades, Duration persistence, Duration learning)
    implements Serializable {

  /** A single reading counts for no more decades, so that one cannot be told alone. */
  public static final double MOST_DECADES = 5;

  public UnlikeItselfRule {
    if (!(strangeDecades > 0)) {
      throw new IllegalArgumentException("strangeDecades must be positive, was " + strangeDecades);
    }
    if (!(mostDecades > strangeDecades)) {
      throw new IllegalArgumentException(
          "mostDecades must be above strangeDecades, was " + mostDecades);
    }
    if (persistence.isNegative() || persistence.isZero()) {
      throw new IllegalArgumentException("persistence must be positive, was " + persistence);
    }
    if (learning.isNegative()) {
      throw new IllegalArgumentException("learning must not be negative, was " + learning);
    }
  }

  /** The time constant with which a mean of the strangest readings arrives in time. */
  double fadingMillis() {
    return persistence.toMillis() / -StrictMath.log(1 - strangeDecades / mostDecades);
  }
}
