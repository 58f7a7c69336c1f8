package cn.mingchu.jobs.kitchen.learned;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a device is unlike itself.
 *
 * @param first its first strange reading
 * @param strangest its strangest reading
 * @param end the first moment after it, UTC milliseconds; null while it lasts
 * @param decided the reading that settled this, UTC milliseconds
 * @param worstDecades how strange the strangest was
 * @param aspects in which ways it was strange
 */
public record Unlikeness(
    Sighting first,
    Sighting strangest,
    @Nullable Long end,
    long decided,
    double worstDecades,
    Set<Aspect> aspects) {

  public Unlikeness {
    aspects = Set.copyOf(aspects);
  }
}
