package cn.mingchu.jobs.series.minute;

/**
 * What the readings of a minute come to, in hundredths of the quantity's unit.
 *
 * @param readings how many count; where there are none, the five values mean nothing
 * @param bad how many the device itself calls bad; they do not count
 * @param last the one measured last; of several in one millisecond the highest
 */
public record MinuteSummary(int readings, int bad, int min, int max, long sum, int last) {

  private static final int MINUTE_SECONDS = 60;

  /**
   * How much time the readings vouch for: each for the device's period, and together for no more
   * than the minute, or than one period where that is longer.
   *
   * @param periodSeconds how often the device reports
   */
  public long knownSeconds(int periodSeconds) {
    return Math.min((long) readings * periodSeconds, Math.max(MINUTE_SECONDS, periodSeconds));
  }

  /** Adds up readings in the order of their times. */
  static final class Tally {

    private int readings;
    private int bad;
    private int min = Integer.MAX_VALUE;
    private int max = Integer.MIN_VALUE;
    private long sum;
    private int last;

    void count(int hundredths) {
      readings++;
      min = Math.min(min, hundredths);
      max = Math.max(max, hundredths);
      sum += hundredths;
      last = hundredths;
    }

    void countBad() {
      bad++;
    }

    MinuteSummary summary() {
      return readings == 0
          ? new MinuteSummary(0, bad, 0, 0, 0, 0)
          : new MinuteSummary(readings, bad, min, max, sum, last);
    }
  }
}
