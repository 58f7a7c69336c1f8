package cn.mingchu.jobs.kitchen.judge;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Readings that came after a later one of their device, and have not been put to their place yet.
 *
 * <p>A device that uploads two hours sends them within moments. To judge again after each of them
 * would cost much and tell a hundred things that are not so a moment later; so they are put to
 * their place together, once no more of them come.
 */
final class LateReadings {

  /** By the gateway's clock: so long after the last of them, no more are expected. */
  static final long QUIET_MILLIS = Duration.ofSeconds(5).toMillis();

  /** Nobody waits longer than this, and no more than so many do. */
  static final long LONGEST_WAIT_MILLIS = Duration.ofMinutes(1).toMillis();

  static final int MOST = 500;

  private final TreeSet<Reading> readings = new TreeSet<>(Reading::compareTo);
  private long firstIngest = Long.MAX_VALUE;
  private long lastIngest = Long.MIN_VALUE;

  boolean isEmpty() {
    return readings.isEmpty();
  }

  /** The date of the first of them, in canonical order; there MUST be one. */
  long oldestTime() {
    return readings.first().eventTime();
  }

  /** Takes in a reading; false where one of its copies waits already. */
  boolean add(Reading reading) {
    firstIngest = Math.min(firstIngest, reading.ingestTime());
    lastIngest = Math.max(lastIngest, reading.ingestTime());
    Reading copy = readings.ceiling(reading);
    boolean isCopy = copy != null && copy.compareTo(reading) == 0;
    if (isCopy && reading.speaksRatherThan(copy)) {
      readings.remove(copy);
    }
    readings.add(reading);
    return !isCopy;
  }

  /** When they are to be put to their place, by the gateway's clock. */
  long dueAt() {
    return readings.size() >= MOST
        ? Long.MIN_VALUE
        : Math.min(lastIngest + QUIET_MILLIS, firstIngest + LONGEST_WAIT_MILLIS);
  }

  /** All of them, in canonical order; none is left. */
  NavigableSet<Reading> takeAll() {
    NavigableSet<Reading> all = new TreeSet<>(readings);
    readings.clear();
    firstIngest = Long.MAX_VALUE;
    lastIngest = Long.MIN_VALUE;
    return all;
  }

  /** All of them, in canonical order. */
  Collection<Reading> all() {
    return Collections.unmodifiableCollection(readings);
  }

  LateReadings copy() {
    LateReadings copy = new LateReadings();
    readings.forEach(copy::add);
    return copy;
  }
}
