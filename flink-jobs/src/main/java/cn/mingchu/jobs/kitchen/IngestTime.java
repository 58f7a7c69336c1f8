package cn.mingchu.jobs.kitchen;

import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.jobs.kitchen.judge.DeviceEvent;
import org.apache.flink.api.common.eventtime.TimestampAssigner;

/**
 * An event's or a heartbeat's place on the gateway's clock; what cannot be read has none, and moves
 * nothing.
 */
final class IngestTime<V> implements TimestampAssigner<Received<V>> {

  @Override
  public long extractTimestamp(Received<V> received, long recordTimestamp) {
    return of(received);
  }

  /** UTC milliseconds; the smallest of all where there is none. */
  static long of(Received<?> received) {
    if (received.isHeartbeat()) {
      return received.gatewayTime();
    }
    return received.value() instanceof DeviceEvent event ? event.ingestTime() : Long.MIN_VALUE;
  }
}
