package cn.mingchu.jobs.kitchen;

import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.jobs.kitchen.judge.DeviceInput;
import cn.mingchu.jobs.kitchen.judge.Reading;
import org.apache.flink.api.common.eventtime.TimestampAssigner;

/**
 * A reading's or a heartbeat's place on the gateway's clock; what cannot be read has none, and
 * moves nothing.
 */
final class IngestTime implements TimestampAssigner<Received<DeviceInput>> {

  @Override
  public long extractTimestamp(Received<DeviceInput> received, long recordTimestamp) {
    return of(received);
  }

  /** UTC milliseconds; the smallest of all where there is none. */
  static long of(Received<DeviceInput> received) {
    if (received.isHeartbeat()) {
      return received.gatewayTime();
    }
    return received.value() instanceof Reading reading ? reading.ingestTime() : Long.MIN_VALUE;
  }
}
