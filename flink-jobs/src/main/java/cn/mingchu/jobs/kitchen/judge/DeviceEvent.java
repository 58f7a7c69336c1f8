package cn.mingchu.jobs.kitchen.judge;

/** What a device said of a moment, as the gateway took it in and Kafka keeps it. */
public interface DeviceEvent {

  String deviceId();

  /** When it was so, by the device's clock, UTC milliseconds. */
  long eventTime();

  /** When the gateway took it in, UTC milliseconds. */
  long ingestTime();

  /** Where it stands in Kafka, so that it can be named when it is set aside. */
  int partition();

  /** Its place there. */
  long offset();
}
