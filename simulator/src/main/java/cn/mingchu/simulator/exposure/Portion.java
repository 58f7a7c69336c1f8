package cn.mingchu.simulator.exposure;

import java.math.BigInteger;

/**
 * How much of some goods is of a recalled lot.
 *
 * @param least grams that cannot be anything else
 * @param likely micrograms, as if all had been well stirred
 * @param most grams that may be of it
 */
record Portion(long least, long likely, long most) {

  static final Portion NOTHING = new Portion(0, 0, 0);

  private static final long MICROGRAMS = 1_000_000;

  static Portion whole(long grams) {
    return new Portion(grams, Math.multiplyExact(grams, MICROGRAMS), grams);
  }

  Portion with(Portion more) {
    return new Portion(least + more.least, likely + more.likely, most + more.most);
  }

  /** What goes with {@code grams} of the {@code all} grams that lie there, which are no less. */
  Portion of(long grams, long all) {
    long others = all - least;
    return new Portion(Math.max(0, grams - others), stirred(grams, all), Math.min(grams, most));
  }

  /** What is left when that has gone. */
  Portion after(long grams, long all) {
    return new Portion(
        Math.max(0, least - grams), likely - stirred(grams, all), Math.min(most, all - grams));
  }

  long likelyGrams() {
    return Math.floorDiv(likely + MICROGRAMS / 2, MICROGRAMS);
  }

  private long stirred(long grams, long all) {
    if (grams == all) {
      return likely;
    }
    return BigInteger.valueOf(likely)
        .multiply(BigInteger.valueOf(grams))
        .divide(BigInteger.valueOf(all))
        .longValueExact();
  }
}
