package cn.mingchu.jobs.series;

import org.jspecify.annotations.Nullable;

/**
 * What lies in the stores of a school.
 *
 * @param asOf how far its books are by the gateway's clock, UTC milliseconds
 */
public record StoreTotals(long onHandGrams, int lots, int negativeLots, long asOf) {

  static final StoreTotals NOTHING = new StoreTotals(0, 0, 0, Long.MIN_VALUE);

  /**
   * With the newest word on a lot.
   *
   * @param before what there was of it; null where there was none
   */
  StoreTotals with(@Nullable Long before, long nowGrams, long decidedAt) {
    long was = before == null ? 0 : before;
    return new StoreTotals(
        onHandGrams - was + nowGrams,
        lots - (was > 0 ? 1 : 0) + (nowGrams > 0 ? 1 : 0),
        negativeLots - (was < 0 ? 1 : 0) + (nowGrams < 0 ? 1 : 0),
        Math.max(asOf, decidedAt));
  }
}
