package cn.mingchu.portal.trace.score;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Goods that moved from one station to another, or at one station from lot to lot.
 *
 * @param lot what moved; null where nobody says
 * @param time null where nobody says: it may then have been before or after any other
 */
public record Delivery(
    String id, @Nullable String lot, String from, String to, @Nullable Instant time) {

  /** Whether, by the dates, goods that came with this can have left with {@code later}. */
  boolean canBeBefore(Delivery later) {
    return time == null || later.time == null || !time.isAfter(later.time);
  }
}
