package cn.mingchu.connectors.influxdb;

import java.io.IOException;

/** InfluxDB answered, and the answer is no. The message is what it said. */
final class StatusException extends IOException {

  private static final long serialVersionUID = 1L;

  private final int status;

  StatusException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
