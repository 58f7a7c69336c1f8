package cn.mingchu.jobs.finding;

import org.jspecify.annotations.Nullable;

/**
 * How much a finding is about.
 *
 * @param grams missing, too much, past their date, or handled as they must not be; from 0
 * @param fen what that is worth, or was paid too much for it, rounded down; from 0; null where that
 *     is not known
 * @param paidFenPerKilogram the price that was paid; from 0; null where it is not about prices
 * @param fairFenPerKilogram the price that it is compared with; from 0; likewise
 */
public record Stakes(
    long grams,
    @Nullable Long fen,
    @Nullable Long paidFenPerKilogram,
    @Nullable Long fairFenPerKilogram) {

  private static final long GRAMS_IN_KILOGRAM = 1_000;

  /** Goods alone. */
  public static Stakes ofGrams(long grams) {
    return new Stakes(grams, null, null, null);
  }

  /**
   * Goods and what they are worth.
   *
   * @param fenPerKilogram from 0; null where it is not known
   */
  public static Stakes ofGoods(long grams, @Nullable Long fenPerKilogram) {
    return new Stakes(
        grams, fenPerKilogram == null ? null : (Long) worth(grams, fenPerKilogram), null, null);
  }

  /**
   * Goods, and what was paid too much for them.
   *
   * @param paid fen a kilogram, from {@code fair}
   */
  public static Stakes ofOverpaid(long grams, long paid, long fair) {
    return new Stakes(grams, worth(grams, paid - fair), paid, fair);
  }

  /** Goods and two prices that are not compared in money. */
  public static Stakes ofPrices(long grams, long paid, long fair) {
    return new Stakes(grams, null, paid, fair);
  }

  /** Money alone. */
  public static Stakes ofMoney(long fen) {
    return new Stakes(0, fen, null, null);
  }

  /** Goods, and what was paid for them in all. */
  public static Stakes ofPaid(long grams, long fen) {
    return new Stakes(grams, fen, null, null);
  }

  /**
   * What goods cost, in fen, rounded down. In two parts: the product of the most grams and the
   * dearest price is no long.
   */
  public static long worth(long grams, long fenPerKilogram) {
    return grams / GRAMS_IN_KILOGRAM * fenPerKilogram
        + grams % GRAMS_IN_KILOGRAM * fenPerKilogram / GRAMS_IN_KILOGRAM;
  }
}
