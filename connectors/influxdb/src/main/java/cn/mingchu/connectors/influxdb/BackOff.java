package cn.mingchu.connectors.influxdb;

import java.io.Serializable;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: twice as long after each failure, and never quite as long
 * as others, so that not all come at once when the server is back.
 *
 * @param first after the first failure, at most
 * @param longest however many failures there were
 */
public record BackOff(Duration first, Duration longest) implements Serializable {

  /** A server that restarts is back within a minute; one that is away is asked twice a minute. */
  public static final BackOff USUAL = new BackOff(Duration.ofMillis(500), Duration.ofSeconds(30));

  private static final int MOST_DOUBLINGS = 30;

  public BackOff {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "first must be positive and no longer than longest, were %s and %s"
              .formatted(first, longest));
    }
  }

  /**
   * Between half and all of what is due.
   *
   * @param failures in a row, from 1
   */
  Duration next(int failures, RandomGenerator random) {
    long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
    long due = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(due / 2 + random.nextLong(due - due / 2 + 1));
  }
}
