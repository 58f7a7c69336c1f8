package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;

/**
 * How rare a statistic is in this device's own history: the share of earlier rows on which it was
 * at least as large. It assumes no distribution, so a device that is often strange is heard less.
 *
 * <p>The history is a histogram with four bins an octave, the middle one around 1, and fades.
 */
final class Rarity {

  private static final int BINS = 64;

  private static final int BINS_AN_OCTAVE = 4;

  /** Where a bin ends and the next begins: half a step on the logarithmic scale. */
  private static final double[] EDGES = {
    StrictMath.pow(2, 0.125),
    StrictMath.pow(2, 0.375),
    StrictMath.pow(2, 0.625),
    StrictMath.pow(2, 0.875)
  };

  /** New rows weigh more and more instead of old ones less; at this weight all are scaled down. */
  private static final double HEAVIEST = 1e6;

  private final float[] weights = new float[BINS];
  private double total;
  private double next = 1;
  private int rows;

  /** No bin above this one holds anything. */
  private int highest;

  /**
   * The rarity of {@code statistic} in powers of ten, 0 where it is not rare; then remembers it.
   */
  double decades(double statistic, HabitSettings settings) {
    int bin = bin(statistic);
    double decades = rows < settings.warmUpRows() ? 0 : decades(bin, settings.rareShare());
    remember(bin, settings.historyForgetting());
    return decades;
  }

  private double decades(int bin, double rareShare) {
    // Of its own bin, half is taken to be larger; the new row itself is counted, so none is zero.
    double atLeast = (weights[bin] + next) / 2;
    for (int i = bin + 1; i <= highest; i++) {
      atLeast += weights[i];
    }
    double share = atLeast / (total + next);
    return share > rareShare ? 0 : -StrictMath.log10(share);
  }

  private void remember(int bin, double forgetting) {
    next /= 1 - forgetting;
    weights[bin] += (float) next;
    highest = Math.max(highest, bin);
    total += next;
    if (next > HEAVIEST) {
      for (int i = 0; i < BINS; i++) {
        weights[i] /= (float) next;
      }
      total /= next;
      next = 1;
    }
    rows = Math.min(rows + 1, Integer.MAX_VALUE - 1);
  }

  private static int bin(double statistic) {
    int octave = Math.getExponent(statistic);
    double inOctave = Math.scalb(statistic, -octave);
    int bin = BINS / 2 + BINS_AN_OCTAVE * octave;
    for (double edge : EDGES) {
      bin += inOctave >= edge ? 1 : 0;
    }
    return Math.max(0, Math.min(BINS - 1, bin));
  }

  void write(ByteBuffer out) {
    long used = 0;
    for (int i = 0; i < BINS; i++) {
      used |= weights[i] > 0 ? 1L << i : 0;
    }
    out.putLong(used);
    for (int i = 0; i < BINS; i++) {
      if (weights[i] > 0) {
        out.putFloat(weights[i]);
      }
    }
    out.putDouble(total).putDouble(next).putInt(rows);
  }

  static Rarity read(ByteBuffer in) {
    Rarity read = new Rarity();
    long used = in.getLong();
    for (int i = 0; i < BINS; i++) {
      if ((used >>> i & 1) == 1) {
        read.weights[i] = in.getFloat();
        read.highest = i;
      }
    }
    read.total = in.getDouble();
    read.next = in.getDouble();
    read.rows = in.getInt();
    return read;
  }
}
