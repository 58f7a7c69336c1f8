package cn.mingchu.schemas.series;

import java.time.Duration;

/** A duration as InfluxQL writes it. */
public final class InfluxDuration {

  private InfluxDuration() {}

  /**
   * Such as {@code 30m} or {@code 36h}, in the largest unit up to hours that says it whole.
   *
   * @throws IllegalArgumentException if it is no whole number of seconds, or negative
   */
  public static String of(Duration duration) {
    if (duration.isNegative() || duration.toMillis() % 1000 != 0) {
      throw new IllegalArgumentException(
          "a duration of InfluxQL is a whole number of seconds from 0, was " + duration);
    }
    long seconds = duration.toSeconds();
    if (seconds % 3600 == 0) {
      return seconds / 3600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
