package cn.mingchu.schemas.lot;

import java.math.BigInteger;

/**
 * How much of some goods is suspect.
 *
 * <p>Where goods are mixed, nobody knows what was taken out: at least what cannot be anything else,
 * at most all that there was, and likely its part of the whole, as if it were well stirred. The
 * likely amounts of all parts add up to that of the whole, to the microgram.
 *
 * <p>The same arithmetic is there on plain numbers, for who has millions of them.
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
  public static final long MICROGRAMS = 1_000_000;

  /** A million tonnes: no lot weighs as much, and sums of them do not overflow. */
  public static final long MOST_GRAMS = 1_000_000_000_000L;

  /** All of it. */
  public static Share all(long grams) {
    return new Share(grams, Math.multiplyExact(grams, MICROGRAMS), grams);
  }

  /** Likely suspect, rounded to the gram. */
  public long likelyGrams() {
    return grams(likelyMicrograms);
  }

  public Share plus(Share other) {
    return new Share(
        Math.addExact(atLeastGrams, other.atLeastGrams),
        Math.addExact(likelyMicrograms, other.likelyMicrograms),
        Math.addExact(atMostGrams, other.atMostGrams));
  }

  public Share minus(Share part) {
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
  public Share takenOut(long grams, long whole) {
    return new Share(
        leastTakenOut(atLeastGrams, grams, whole),
        likelyTakenOut(likelyMicrograms, grams, whole),
        mostTakenOut(atMostGrams, grams));
  }

  /** What of it stays when {@code grams} are taken out of {@code whole} grams. */
  public Share left(long grams, long whole) {
    return new Share(
        leastLeft(atLeastGrams, grams),
        likelyMicrograms - likelyTakenOut(likelyMicrograms, grams, whole),
        mostLeft(atMostGrams, grams, whole));
  }

  /** Rounded to the gram. */
  public static long grams(long micrograms) {
    return (micrograms + MICROGRAMS / 2) / MICROGRAMS;
  }

  /** Of {@code leastGrams} in {@code whole} grams, what goes for certain with {@code grams}. */
  public static long leastTakenOut(long leastGrams, long grams, long whole) {
    return Math.max(0, Math.min(grams, whole) - (whole - leastGrams));
  }

  /** Of {@code leastGrams}, what stays for certain when {@code grams} are taken out. */
  public static long leastLeft(long leastGrams, long grams) {
    return Math.max(0, leastGrams - grams);
  }

  /** Of {@code mostGrams}, what can go with {@code grams}. */
  public static long mostTakenOut(long mostGrams, long grams) {
    return Math.min(grams, mostGrams);
  }

  /**
   * Of {@code mostGrams} in {@code whole} grams, what can stay when {@code grams} are taken out.
   */
  public static long mostLeft(long mostGrams, long grams, long whole) {
    return Math.max(0, Math.min(mostGrams, whole - grams));
  }

  /** Of {@code micrograms} in {@code whole} grams, what likely goes with {@code grams}. */
  public static long likelyTakenOut(long micrograms, long grams, long whole) {
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
