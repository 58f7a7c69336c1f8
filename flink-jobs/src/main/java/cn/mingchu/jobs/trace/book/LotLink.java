package cn.mingchu.jobs.trace.book;

import cn.mingchu.schemas.lot.Share;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Grams that went from one lot to another.
 *
 * @param linkId the same for every revision of a link
 * @param revision a higher one replaces a lower one; a correction counts on from what it corrects
 * @param from null where the goods come into being, or where nobody knows from what
 * @param to null where they cease to be goods: eaten, discarded, destroyed
 * @param grams from 0; 0 where a correction says that nothing moved
 * @param time when they moved, UTC milliseconds
 */
public record LotLink(
    String linkId,
    int revision,
    @Nullable String from,
    @Nullable String to,
    long grams,
    long time,
    Step step) {

  /** As the world has it: of all links there are, one before the other. */
  static final Comparator<LotLink> IN_TIME =
      Comparator.comparingLong(LotLink::time)
          .thenComparing(LotLink::step)
          .thenComparing(LotLink::linkId);

  /**
   * A link.
   *
   * @throws IllegalArgumentException where it leads nowhere or in a circle of one, or weighs less
   *     than nothing or more than {@link Share#MOST_GRAMS}
   */
  public LotLink {
    if (grams < 0 || grams > Share.MOST_GRAMS) {
      throw new IllegalArgumentException(
          "grams of link %s must be from 0 to %d, was %d"
              .formatted(linkId, Share.MOST_GRAMS, grams));
    }
    if (from == null && to == null) {
      throw new IllegalArgumentException("link %s has no lot at either end".formatted(linkId));
    }
    if (from != null && from.equals(to)) {
      throw new IllegalArgumentException(
          "link %s leads from lot %s to itself".formatted(linkId, from));
    }
  }

  boolean entersLot(String lotId) {
    return lotId.equals(to);
  }
}
