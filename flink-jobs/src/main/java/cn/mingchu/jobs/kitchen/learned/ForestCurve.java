package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How strange a forest finds each value, as a line through some of its answers.
 *
 * <p>To ask a forest takes microseconds, and to fetch it from where it is kept a thousand times as
 * long; to look up a line takes nanoseconds.
 */
public final class ForestCurve {

  /** A line through more of its answers told nothing more (docs/quality.md). */
  private static final int MOST_KNOTS = 24;

  /** So far beyond its values, in shares of their range, it is asked as well. */
  private static final double[] BEYOND = {1.0 / 16, 1.0 / 4, 1, 4};

  private final float[] values;
  private final float[] strangeness;

  private ForestCurve(float[] values, float[] strangeness) {
    this.values = values;
    this.strangeness = strangeness;
  }

  /** What {@code forest} answers now; null where it has not enough values to answer. */
  static @Nullable ForestCurve of(ValueForest forest) {
    float[] known = forest.values();
    if (known.length == 0 || forest.strangeness(known[0]) == 0) {
      return null;
    }
    float[] knots = knots(known);
    float[] strangeness = new float[knots.length];
    for (int i = 0; i < knots.length; i++) {
      strangeness[i] = (float) forest.strangeness(knots[i]);
    }
    return new ForestCurve(knots, strangeness);
  }

  private static float[] knots(float[] known) {
    int inside = Math.min(known.length, MOST_KNOTS);
    float[] knots = new float[inside + 2 * BEYOND.length];
    int last = known.length - 1;
    for (int i = 0; i < inside; i++) {
      knots[BEYOND.length + i] = known[inside == 1 ? 0 : (int) ((long) i * last / (inside - 1))];
    }
    double range = Math.max(known[last] - known[0], Scale.least(known[last]));
    for (int i = 0; i < BEYOND.length; i++) {
      knots[BEYOND.length - 1 - i] = (float) (known[0] - BEYOND[i] * range);
      knots[BEYOND.length + inside + i] = (float) (known[last] + BEYOND[i] * range);
    }
    return knots;
  }

  /** How strange the forest finds a value, as near as the line tells. */
  double at(double value) {
    int place = Arrays.binarySearch(values, (float) value);
    if (place >= 0) {
      return strangeness[place];
    }
    int next = -place - 1;
    if (next == 0) {
      return strangeness[0];
    }
    if (next == values.length) {
      return strangeness[next - 1];
    }
    double share = (value - values[next - 1]) / (values[next] - values[next - 1]);
    return strangeness[next - 1] + share * (strangeness[next] - strangeness[next - 1]);
  }

  void write(ByteBuffer out) {
    out.put((byte) values.length);
    for (int i = 0; i < values.length; i++) {
      out.putFloat(values[i]).putFloat(strangeness[i]);
    }
  }

  static ForestCurve read(ByteBuffer in) {
    int knots = in.get();
    ForestCurve read = new ForestCurve(new float[knots], new float[knots]);
    for (int i = 0; i < knots; i++) {
      read.values[i] = in.getFloat();
      read.strangeness[i] = in.getFloat();
    }
    return read;
  }
}
