package cn.mingchu.jobs.kitchen.learned;

import java.util.Arrays;

/** The middle of some numbers, whatever a few of them are. */
final class Median {

  private Median() {}

  /** Of those that are known; NaN where none is. */
  static double of(double... values) {
    double[] sorted = known(values);
    Arrays.sort(sorted);
    int size = sorted.length;
    return size == 0 ? Double.NaN : (sorted[(size - 1) / 2] + sorted[size / 2]) / 2;
  }

  /** Those that are not NaN. */
  static double[] known(double... values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }
}
