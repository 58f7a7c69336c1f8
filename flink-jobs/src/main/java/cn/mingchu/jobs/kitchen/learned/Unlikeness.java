package cn.mingchu.jobs.kitchen.learned;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a device is unlike itself.
 *
 * @param start its first strange reading, milliseconds since 1970
 * @param end the first moment after it; null while it lasts
 * @param decided the reading that settled this
 * @param worstDecades the strangest of its readings
 * @param aspects in which ways it was strange
 */
public record Unlikeness(
    long start, @Nullable Long end, long decided, double worstDecades, Set<Aspect> aspects) {

  public Unlikeness {
    aspects = Set.copyOf(aspects);
  }
}
