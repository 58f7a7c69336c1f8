package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How far a sensor moves from one reading to the next, and whether it went elsewhere in one step
 * that is larger than any that it ever made.
 */
final class Leap {

  private static final int HOURS = 96;

  /** With fewer hours of a past there is nothing to compare with. */
  private static final int FEWEST_HOURS = 24;

  /** These last hours may hold the step that is looked at, and are no past yet. */
  private static final int RECENT_HOURS = 12;

  private static final int SETTLED_ROWS = 10;
  private static final double TIMES_LARGEST = 2;
  private static final double TIMES_SPAN = 1.5;

  /** One step that makes up so much of a lasting change is no change of air. */
  private static final double IN_ONE_STEP = 0.7;

  private static final double STAYS = 0.3;

  /** The largest step of each hour. */
  private final Ring steps = new Ring(HOURS);

  /** Takes in the readings of an hour. */
  void closeHour(double[] values) {
    double largest = 0;
    for (int i = 1; i < values.length; i++) {
      largest = Math.max(largest, Math.abs(values[i] - values[i - 1]));
    }
    steps.add(largest);
  }

  /** How far it leapt and stayed; 0 if it did not, or too little is known. */
  double of(double[] recent, double usualSpan) {
    int at = largestStep(recent);
    if (steps.size() < FEWEST_HOURS || at < SETTLED_ROWS || recent.length - at < 2 * SETTLED_ROWS) {
      return 0;
    }
    double step = Math.abs(recent[at] - recent[at - 1]);
    double before = Median.of(Arrays.copyOfRange(recent, at - SETTLED_ROWS, at));
    double after = Median.of(Arrays.copyOfRange(recent, at, at + SETTLED_ROWS));
    double last =
        Median.of(Arrays.copyOfRange(recent, recent.length - SETTLED_ROWS, recent.length));
    double change = Math.abs(last - before);
    return change > TIMES_SPAN * usualSpan
            && step > IN_ONE_STEP * change
            && step > TIMES_LARGEST * largestBefore()
            && Math.abs(last - after) < STAYS * change
        ? last - before
        : 0;
  }

  private double largestBefore() {
    double[] past = steps.last(HOURS);
    return Arrays.stream(past, 0, past.length - RECENT_HOURS).max().orElseThrow();
  }

  private static int largestStep(double[] values) {
    int at = 1;
    for (int i = 1; i < values.length; i++) {
      if (Math.abs(values[i] - values[i - 1]) > Math.abs(values[at] - values[at - 1])) {
        at = i;
      }
    }
    return at;
  }

  void write(ByteBuffer out) {
    steps.write(out);
  }

  static Leap read(ByteBuffer in) {
    Leap read = new Leap();
    read.steps.read(in);
    return read;
  }
}
