package cn.mingchu.jobs.kitchen.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

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

  void write(DataOutput out) throws IOException {
    out.writeDouble(lowest);
    out.writeDouble(highest);
    out.writeInt(rows);
  }

  static Extremes read(DataInput in) throws IOException {
    Extremes read = new Extremes();
    read.lowest = in.readDouble();
    read.highest = in.readDouble();
    read.rows = in.readInt();
    return read;
  }
}
