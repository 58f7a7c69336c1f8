package cn.mingchu.portal.trace.score;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where people fell ill, or stayed well though they ate.
 *
 * @param weight how much it counts; negative where it speaks against whoever supplied it
 * @param station that is the case itself; null where it is only part of what one had
 * @param deliveries any of which may have brought it, besides all to {@code station}
 */
public record OutbreakCase(double weight, @Nullable String station, Set<String> deliveries) {

  public OutbreakCase {
    if (!Double.isFinite(weight)) {
      throw new IllegalArgumentException("weight of a case must be a number, was " + weight);
    }
    deliveries = Set.copyOf(deliveries);
  }

  /** All that a station was sent may have brought it. */
  public static OutbreakCase at(String station, double weight) {
    return new OutbreakCase(weight, station, Set.of());
  }

  /** One of these deliveries brought it. */
  public static OutbreakCase broughtBy(Set<String> deliveries, double weight) {
    return new OutbreakCase(weight, null, deliveries);
  }
}
