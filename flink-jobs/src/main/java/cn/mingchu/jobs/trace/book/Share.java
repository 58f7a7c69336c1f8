package cn.mingchu.jobs.trace.book;

import java.math.BigInteger;

/**
 * How much of some goods is suspect.
 *
 * <p>Where goods are mixed, nobody knows what was taken out: at least what cannot be anything else,
 * at most all that there was, and likely its part of the whole, as if it were well stirred. The
 * likely amounts of all parts add up to that of the whole, to the microgram.
 *
 * @param atLeastGrams from 0
 * @param likelyMicrograms from {@code atLeastGrams} to {@code atMostGrams}, give or take the
 *     rounding
 * @param atMostGrams at most what the goods weigh
 */
public record Share(long atLeastGrams, long likelyMicrograms, long atMostGrams) {

  /** Nothing of it. */
  public static final Share NONE = new Share(0, 0, 0);

  /** Micrograms in a gram. */
  static final long MICROGRAMS = 1_000_000;

  /** A million tonnes: no lot weighs as much, and sums of them do not overflow. */
  static final long MOST_GRAMS = 1_000_000_000_000L;

  /** All of it. */
  static Share all(long grams) {
    return new Share(grams, Math.multiplyExact(grams, MICROGRAMS), grams);
  }

  /** Likely suspect, rounded to the gram. */
  public long likelyGrams() {
    return (likelyMicrograms + MICROGRAMS / 2) / MICROGRAMS;
  }

  Share plus(Share other) {
    return new Share(
        Math.addExact(atLeastGrams, other.atLeastGrams),
        Math.addExact(likelyMicrograms, other.likelyMicrograms),
        Math.addExact(atMostGrams, other.atMostGrams));
  }

  Share minus(Share part) {
    return new Share(
        atLeastGrams - part.atLeastGrams,
        likelyMicrograms - part.likelyMicrograms,
        atMostGrams - part.atMostGrams);
  }

  /**
   * What of it goes with {@code grams} that are taken out of {@code whole} grams.
   *
   * @param whole what it is a share of; less than {@code grams} where the books miss what came in
   */
  Share takenOut(long grams, long whole) {
    long clean = whole - atLeastGrams;
    return new Share(
        Math.max(0, Math.min(grams, whole) - clean),
        part(likelyMicrograms, grams, whole),
        Math.min(grams, atMostGrams));
  }

  /** What of it stays when {@code grams} are taken out of {@code whole} grams. */
  Share left(long grams, long whole) {
    return new Share(
        Math.max(0, atLeastGrams - grams),
        likelyMicrograms - part(likelyMicrograms, grams, whole),
        Math.max(0, Math.min(atMostGrams, whole - grams)));
  }

  private static long part(long micrograms, long grams, long whole) {
    if (grams >= whole) {
      return micrograms;
    }
    if (Math.multiplyHigh(micrograms, grams) == 0) {
      long product = micrograms * grams;
      if (product >= 0) {
        return product / whole;
      }
    }
    return BigInteger.valueOf(micrograms)
        .multiply(BigInteger.valueOf(grams))
        .divide(BigInteger.valueOf(whole))
        .longValueExact();
  }
}
