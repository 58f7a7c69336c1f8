package cn.mingchu.simulator.chance;

import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Chance that repeats: the same seed and path give the same throws on every machine and Java.
 *
 * <p>SplitMix64 (Steele, Lea, Flood 2014), written out because the JDK may change its own
 * generators, and only plain arithmetic, because {@code Math.log} may differ in its last bit from
 * one machine to the next. Not thread-safe.
 */
public final class Dice {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  /** Four uniform sixteenths add up to a bell of variance 4/12; this makes it one. */
  private static final double BELL_SCALE = 1.7320508075688772;

  private long state;

  Dice(long state) {
    this.state = state;
  }

  /** The dice at one place of a tree of chances: {@code of(seed, device, day)}. */
  public static Dice of(long seed, long... path) {
    return new Dice(mixed(seed, path));
  }

  /** A seed for what lies below a place in the tree. */
  public static long mixed(long seed, long... path) {
    long mixed = mix(seed + GOLDEN_GAMMA);
    for (long step : path) {
      mixed = mix(mixed ^ mix(step * GOLDEN_GAMMA + 1));
    }
    return mixed;
  }

  public long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform in [min, max). */
  public double uniform(double min, double max) {
    return min + (max - min) * ((next() >>> 11) * UNIT);
  }

  /** Uniform among the whole numbers from min to max, both included. */
  public int between(int min, int max) {
    if (max < min) {
      throw new IllegalArgumentException("max must not be below min: " + min + ", " + max);
    }
    return min + (int) Long.remainderUnsigned(next(), (long) max - min + 1);
  }

  public boolean chance(double probability) {
    return uniform(0, 1) < probability;
  }

  /** A bell around zero that never leaves ±3.47 standard deviations: noise has no outliers. */
  public double bell(double standardDeviation) {
    long bits = next();
    double sum =
        (bits & 0xFFFF) + ((bits >>> 16) & 0xFFFF) + ((bits >>> 32) & 0xFFFF) + (bits >>> 48);
    return (sum / 0x1.0p16 - 2.0) * BELL_SCALE * standardDeviation;
  }

  public <T> T pick(List<T> choices) {
    return choices.get(between(0, choices.size() - 1));
  }

  /** The same numbers in an order of their own. */
  public void shuffle(List<?> list) {
    for (int last = list.size() - 1; last > 0; last--) {
      Collections.swap(list, last, between(0, last));
    }
  }

  /** A UUID of the random version that is not random. */
  public UUID uuid() {
    return uuid(next(), next());
  }

  /** The UUID of one thing, without the cost of a throw: same seed and number, same UUID. */
  public static UUID uuid(long seed, long number) {
    long high = mix(seed ^ mix(number + GOLDEN_GAMMA));
    long low = mix(high + seed);
    return new UUID(
        (high & 0xFFFFFFFFFFFF0FFFL) | 0x4000L, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
