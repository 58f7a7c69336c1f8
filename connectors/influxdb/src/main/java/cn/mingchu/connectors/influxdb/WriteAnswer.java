package cn.mingchu.connectors.influxdb;

/** What became of a batch of points. */
sealed interface WriteAnswer {

  /** All of them are kept. */
  record Written() implements WriteAnswer {}

  /**
   * Some of them never will be; the others may be kept already.
   *
   * @param reason in InfluxDB's own words
   * @param dropped how many of them, as far as InfluxDB says; 0 where it does not
   */
  record Refused(String reason, int dropped) implements WriteAnswer {}

  /**
   * InfluxDB is not there, does not answer in time, or cannot take any point now.
   *
   * @param reason for people
   */
  record Unavailable(String reason) implements WriteAnswer {}
}
