package cn.mingchu.portal.price;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is usual for an ingredient in a county on a day; fen a kilogram.
 *
 * @param quotedFen what an office has found; null where it has not
 * @param othersFen the median of what enough other schools paid, once the day is over; null where
 *     that is not known
 */
record DayPrice(LocalDate day, @Nullable Long quotedFen, @Nullable Long othersFen) {

  /** What a price of the day is compared with; null where nobody knows. */
  public @Nullable Long fairFen() {
    return quotedFen == null ? othersFen : quotedFen;
  }
}
