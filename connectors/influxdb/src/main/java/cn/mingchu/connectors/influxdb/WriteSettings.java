package cn.mingchu.connectors.influxdb;

import java.io.Serializable;
import java.time.Duration;

/**
 * How points are written.
 *
 * @param batchPoints in one request at most
 * @param linger how long a point may wait for others to fill a batch
 * @param waitingPoints that wait for InfluxDB at most, before what brings them is held up
 * @param waitingChars that their lines have at most, about: one line may be beyond it
 * @param timeout of one request
 * @param backOff between tries
 */
public record WriteSettings(
    int batchPoints,
    Duration linger,
    int waitingPoints,
    long waitingChars,
    Duration timeout,
    BackOff backOff)
    implements Serializable {

  /** 5,000 points a request is what InfluxDB's own manual asks for. */
  public static final WriteSettings USUAL =
      new WriteSettings(
          5_000, Duration.ofSeconds(1), 50_000, 16 << 20, Duration.ofSeconds(30), BackOff.USUAL);

  public WriteSettings {
    if (batchPoints < 1 || waitingPoints < batchPoints || waitingChars < 1) {
      throw new IllegalArgumentException(
          "of batchPoints, waitingPoints and waitingChars none may be below 1, and a batch must fit"
              + " into what waits; were %d, %d and %d"
                  .formatted(batchPoints, waitingPoints, waitingChars));
    }
    if (linger.isNegative() || timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException(
          "linger must not be negative and timeout must be positive, were %s and %s"
              .formatted(linger, timeout));
    }
  }
}
