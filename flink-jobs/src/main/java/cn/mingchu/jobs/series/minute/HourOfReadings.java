package cn.mingchu.jobs.series.minute;

import java.util.Arrays;

/**
 * The readings of one quantity of a device in one hour: a set, so that neither their order nor a
 * copy changes what they come to. Never changes itself.
 *
 * <p>Eight bytes a reading: its millisecond in the hour, whether it is bad, and its value. Two
 * readings that agree in all three are one.
 */
public final class HourOfReadings {

  /** Two a second: more than any sensor has to say. */
  public static final int MOST = 7_200;

  /** No reading yet. */
  public static final HourOfReadings EMPTY = new HourOfReadings(new long[0]);

  static final int MILLIS = 3_600_000;

  private static final int MINUTE_MILLIS = 60_000;
  private static final int VALUE_BITS = 32;
  private static final long BAD = 1L << VALUE_BITS;
  private static final int TIME_SHIFT = VALUE_BITS + 1;

  private final long[] readings;

  private HourOfReadings(long[] readings) {
    this.readings = readings;
  }

  /** An hour as {@link #packed()} wrote it. */
  static HourOfReadings unpacked(long[] packed) {
    return new HourOfReadings(packed);
  }

  /**
   * The hour with one more reading; itself where it has that reading already, or is full.
   *
   * @param millis since the hour began, from 0 to less than an hour
   */
  public HourOfReadings with(int millis, int hundredths, boolean isBad) {
    long reading = packed(millis, hundredths, isBad);
    int place = Arrays.binarySearch(readings, reading);
    if (place >= 0 || isFull()) {
      return this;
    }
    int before = -place - 1;
    long[] more = new long[readings.length + 1];
    System.arraycopy(readings, 0, more, 0, before);
    more[before] = reading;
    System.arraycopy(readings, before, more, before + 1, readings.length - before);
    return new HourOfReadings(more);
  }

  /** Whether it has that reading. */
  public boolean has(int millis, int hundredths, boolean isBad) {
    return Arrays.binarySearch(readings, packed(millis, hundredths, isBad)) >= 0;
  }

  /** Whether there is no room for more. */
  public boolean isFull() {
    return readings.length >= MOST;
  }

  /**
   * What a minute comes to.
   *
   * @param minute of the hour, 0 to 59
   */
  public MinuteSummary minute(int minute) {
    MinuteSummary.Tally tally = new MinuteSummary.Tally();
    int place =
        Arrays.binarySearch(readings, packed(minute * MINUTE_MILLIS, Integer.MIN_VALUE, false));
    long end = (long) (minute + 1) * MINUTE_MILLIS;
    for (int i = place < 0 ? -place - 1 : place; i < readings.length; i++) {
      long reading = readings[i];
      if (reading >>> TIME_SHIFT >= end) {
        break;
      }
      if ((reading & BAD) != 0) {
        tally.countBad();
      } else {
        tally.count((int) reading ^ Integer.MIN_VALUE);
      }
    }
    return tally.summary();
  }

  long[] packed() {
    return readings;
  }

  /** Ordered as its parts are: by time, then good before bad, then by value. */
  private static long packed(int millis, int hundredths, boolean isBad) {
    if (millis < 0 || millis >= MILLIS) {
      throw new IllegalArgumentException("millis must lie in an hour, was " + millis);
    }
    return ((long) millis << TIME_SHIFT)
        | (isBad ? BAD : 0)
        | Integer.toUnsignedLong(hundredths ^ Integer.MIN_VALUE);
  }
}
