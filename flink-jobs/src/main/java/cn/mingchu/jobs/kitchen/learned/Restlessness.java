package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;

/** How much a value moves from row to row over a window, against how much it usually does. */
final class Restlessness {

  /** What a value's own size adds, so that a value that never moves has a logarithm. */
  private static final double SHARE = 1e-4;

  private static final double LEAST = 1e-9;

  /** In logarithms of the movement: less is no change. */
  private static final double LEAST_DEVIATION = 0.05;

  private final float[] steps;
  private int rows;
  private FadingMean usual = new FadingMean();

  Restlessness(int window) {
    steps = new float[window];
  }

  /** How much more than usual it moves, in deviations; negative for less. */
  double change(double step, double value, double forgetting) {
    steps[rows % steps.length] = (float) step;
    rows = rows + 1 == 2 * steps.length ? steps.length : rows + 1;
    if (rows < steps.length) {
      return 0;
    }
    double squares = 0;
    for (float one : steps) {
      squares += (double) one * one;
    }
    double movement =
        StrictMath.log(Math.sqrt(squares / steps.length) + LEAST + SHARE * Math.abs(value));
    double change = usual.deviations(movement, LEAST_DEVIATION);
    usual.add(movement, forgetting);
    return change;
  }

  void write(ByteBuffer out) {
    out.putInt(rows);
    for (float step : steps) {
      out.putFloat(step);
    }
    usual.write(out);
  }

  void read(ByteBuffer in) {
    rows = in.getInt();
    for (int i = 0; i < steps.length; i++) {
      steps[i] = in.getFloat();
    }
    usual = FadingMean.read(in);
  }
}
