package cn.mingchu.jobs.stock.pantry;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A lot of the food, at some moment.
 *
 * @param onHand grams; less than 0 where more has left than came
 * @param cameOn the day on which the first of it came, in days since 1970; null where that is not
 *     known
 * @param lastDay the last day on which it may be used, likewise; null where none is known
 * @param passed since when others are taken that should have waited; null where none is
 */
record PantryLot(
    long onHand, @Nullable Long cameOn, @Nullable Long lastDay, @Nullable Passing passed) {

  static final PantryLot NONE = new PantryLot(0, null, null, null);

  PantryLot after(PantryMove move) {
    long grams =
        switch (move.kind()) {
          case COUNTED -> move.grams();
          default -> move.kind().comes() ? onHand + move.grams() : onHand - move.grams();
        };
    Long first = cameOn == null && move.isArrival() ? (Long) move.day() : cameOn;
    return new PantryLot(grams, first, move.lastDay(), passed);
  }

  PantryLot passed(@Nullable Passing passing) {
    return new PantryLot(onHand, cameOn, lastDay, passing);
  }

  /** Whether some of it is there that may be used on a day. */
  boolean isUsableOn(long day) {
    return onHand > 0 && (lastDay == null || lastDay >= day);
  }

  /**
   * Whether all of it has to be used before another one is begun: it can be used for a shorter time
   * by so many days, or, where that is as long or nobody knows, it came so many days before.
   */
  boolean goesBefore(PantryLot other, long days) {
    Long ends = lastDay;
    Long otherEnds = other.lastDay;
    if (ends != null && otherEnds != null && !Objects.equals(ends, otherEnds)) {
      return ends + days <= otherEnds;
    }
    Long came = cameOn;
    Long otherCame = other.cameOn;
    return came != null && otherCame != null && came + days <= otherCame;
  }

  /** Whether nothing needs to be remembered of it. */
  boolean isOver() {
    return onHand == 0 && passed == null;
  }
}
