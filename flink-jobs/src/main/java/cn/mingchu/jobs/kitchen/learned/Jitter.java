package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How far single readings jump off the line between their neighbours, against how far they ever
 * did.
 *
 * <p>Air moves along that line, whatever happens to it; noise does not. Doors and thaws bend it for
 * some readings, so the farthest quarter does not count.
 */
final class Jitter {

  private static final int HOURS = 60;

  /** With fewer hours of a past there is nothing to compare with. */
  private static final int FEWEST_HOURS = 12;

  /** These last hours may share readings with the one that is looked at, and are no past yet. */
  private static final int RECENT_HOURS = 6;

  private static final int WINDOW = 60;
  private static final double COUNTED = 0.75;

  /** In healthy life no sensor was seen to reach 1.5 times its highest (docs/quality.md). */
  private static final double NOISY_TIMES_HIGHEST = 2;

  private static final double STILL_NOISY_TIMES_HIGHEST = 1.5;

  private final Ring hours = new Ring(HOURS);

  /** The highest before it became noisy; 0 while it is not. */
  private double highestBefore;

  /** Looks at the newest readings, once an hour; with too few that follow upon another it waits. */
  void closeHour(Ring minutes) {
    if (minutes.size() < WINDOW) {
      return;
    }
    double now = of(minutes.last(WINDOW));
    if (!isNoisy()) {
      double highest = highest();
      highestBefore = now > NOISY_TIMES_HIGHEST * highest ? highest : 0;
    } else if (now < STILL_NOISY_TIMES_HIGHEST * highestBefore || isUsualByNow()) {
      highestBefore = 0;
    }
    hours.add(now);
  }

  boolean isNoisy() {
    return highestBefore > 0;
  }

  /** The same of a few readings that were not looked at yet. */
  boolean isNoisy(double[] recent) {
    return isNoisy() || of(recent) > NOISY_TIMES_HIGHEST * highest();
  }

  /** How much these readings jitter, as a multiple of what is usual; NaN of too few. */
  double timesUsual(double[] recent) {
    return of(recent) / Median.of(hours.last(HOURS));
  }

  private boolean isUsualByNow() {
    double lowest = Arrays.stream(hours.last(HOURS)).min().orElseThrow();
    return hours.size() == HOURS && lowest > NOISY_TIMES_HIGHEST * highestBefore;
  }

  /** The highest that counts as past; more than anything while there is no past. */
  private double highest() {
    double[] past = hours.last(HOURS);
    return past.length < FEWEST_HOURS
        ? Double.POSITIVE_INFINITY
        : Arrays.stream(past, 0, past.length - RECENT_HOURS).max().orElseThrow();
  }

  /** NaN of too few. */
  private static double of(double[] values) {
    double[] jumps = new double[Math.max(0, values.length - 2)];
    for (int i = 0; i < jumps.length; i++) {
      jumps[i] = Math.abs(values[i] - 2 * values[i + 1] + values[i + 2]);
    }
    Arrays.sort(jumps);
    return Arrays.stream(jumps, 0, (int) (COUNTED * jumps.length)).average().orElse(Double.NaN);
  }

  void write(ByteBuffer out) {
    hours.write(out);
    out.putDouble(highestBefore);
  }

  static Jitter read(ByteBuffer in) {
    Jitter read = new Jitter();
    read.hours.read(in);
    read.highestBefore = in.getDouble();
    return read;
  }
}
