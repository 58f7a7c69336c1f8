package cn.mingchu.launcher.system;

import cn.mingchu.connectors.influxdb.InfluxEdge;
import cn.mingchu.connectors.influxdb.InfluxSchema;
import java.nio.file.Path;

/** Where the points of time series go. */
public sealed interface TimeSeries {

  /**
   * Nowhere: the series job is not started.
   *
   * @param reason for people, in a few words
   */
  record Off(String reason) implements TimeSeries {}

  /** Into an InfluxDB that somebody looks after, as {@code mingchu influx init} has prepared it. */
  record Elsewhere(InfluxEdge influx) implements TimeSeries {}

  /**
   * Into an InfluxDB that is started beside this process, on its data folder.
   *
   * @param program its server program
   */
  record Beside(Path program, InfluxSchema.Keeping keeping) implements TimeSeries {}
}
