package cn.mingchu.portal.market;

import org.jspecify.annotations.Nullable;

/**
 * How far the prices of an ingredient lie apart, drawn on a line from 0 to 1000.
 *
 * @param least where the cheapest school is
 * @param middle where the one in the middle is
 * @param most where the dearest school is
 * @param quoted where what an office found is; null where it found nothing
 */
record Spread(long least, long middle, long most, @Nullable Long quoted) {

  private static final long LENGTH = 1_000;

  /**
   * The places of prices; all in the middle where there is one price only.
   *
   * @param least fen a kilogram, as all of them
   */
  static Spread of(long least, long middle, long most, @Nullable Long quoted) {
    long left = quoted == null ? least : Math.min(least, quoted);
    long right = quoted == null ? most : Math.max(most, quoted);
    return new Spread(
        place(least, left, right),
        place(middle, left, right),
        place(most, left, right),
        quoted == null ? null : (Long) place(quoted, left, right));
  }

  private static long place(long fen, long left, long right) {
    return left == right ? LENGTH / 2 : (fen - left) * LENGTH / (right - left);
  }
}
