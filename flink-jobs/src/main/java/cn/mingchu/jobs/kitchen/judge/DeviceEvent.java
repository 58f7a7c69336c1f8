package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.runtime.Ingested;

/** What a device said of a moment, as the gateway took it in and Kafka keeps it. */
public interface DeviceEvent extends Ingested {

  String deviceId();

  /** When it was so, by the device's clock, UTC milliseconds. */
  long eventTime();

  /** Where it stands in Kafka, so that it can be named when it is set aside. */
  int partition();

  /** Its place there. */
  long offset();
}
