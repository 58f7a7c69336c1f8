package cn.mingchu.connectors.influxdb;

import org.jspecify.annotations.Nullable;

/**
 * A point that InfluxDB will never take, however often it is sent.
 *
 * @param point as it was sent
 * @param reason in InfluxDB's own words
 * @param refusedAt when it was refused, UTC milliseconds
 */
public record RefusedPoint(SeriesPoint point, String reason, long refusedAt) {

  /** A refused point; InfluxDB may have said nothing. */
  static RefusedPoint of(SeriesPoint point, @Nullable String reason, long refusedAt) {
    return new RefusedPoint(
        point, reason == null || reason.isBlank() ? "no reason given" : reason, refusedAt);
  }
}
