package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;

/**
 * The lowest and the highest value that were ever read.
 *
 * <p>At first almost every value is the lowest or the highest; that says nothing, and would make a
 * history in which it is ordinary.
 */
final class Extremes {

  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = Double.NEGATIVE_INFINITY;
  private int rows;

  /** How far {@code value} lies outside, as a share of the range so far; then widens the range. */
  double beyond(double value, int warmUpRows) {
    double outside = Math.max(value - highest, lowest - value);
    double share = 0;
    if (rows < warmUpRows) {
      rows++;
    } else if (outside > 0) {
      share = outside / (highest - lowest + Scale.least(value));
    }
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
    return share;
  }

  void write(ByteBuffer out) {
    out.putDouble(lowest).putDouble(highest).putInt(rows);
  }

  static Extremes read(ByteBuffer in) {
    Extremes read = new Extremes();
    read.lowest = in.getDouble();
    read.highest = in.getDouble();
    read.rows = in.getInt();
    return read;
  }
}
