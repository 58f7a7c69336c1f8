package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;

/**
 * Mean and variance of what was added, the older the fainter.
 *
 * <p>The first values count alike; from then on each replaces a fixed share of what was known.
 */
final class FadingMean {

  /** Before so many values a deviation means nothing. */
  private static final int FEWEST = 31;

  private int count;
  private double mean;
  private double variance;

  void add(double value, double forgetting) {
    count = Math.min(count + 1, Integer.MAX_VALUE - 1);
    double share = Math.max(forgetting, 1.0 / count);
    double off = value - mean;
    mean += share * off;
    variance = (1 - share) * (variance + share * off * off);
  }

  int count() {
    return count;
  }

  double mean() {
    return mean;
  }

  /** How far {@code value} is from the mean, in deviations of at least {@code least}; signed. */
  double deviations(double value, double least) {
    return count < FEWEST ? 0 : (value - mean) / (Math.sqrt(variance) + least);
  }

  /** How large {@code value} is in deviations of at least {@code least}, taken from zero. */
  double size(double value, double least) {
    return count < FEWEST ? 0 : value / (Math.sqrt(variance) + least);
  }

  void write(ByteBuffer out) {
    out.putInt(count).putDouble(mean).putDouble(variance);
  }

  static FadingMean read(ByteBuffer in) {
    FadingMean read = new FadingMean();
    read.count = in.getInt();
    read.mean = in.getDouble();
    read.variance = in.getDouble();
    return read;
  }
}
