package cn.mingchu.jobs.runtime;

import cn.mingchu.connectors.kafka.Received;
import org.apache.flink.api.common.eventtime.TimestampAssigner;

/**
 * An event's or a heartbeat's place on the gateway's clock; what cannot be read has none, and moves
 * nothing.
 */
public final class IngestTime<V> implements TimestampAssigner<Received<V>> {

  @Override
  public long extractTimestamp(Received<V> received, long recordTimestamp) {
    return of(received);
  }

  /** UTC milliseconds; the smallest of all where there is none. */
  public static long of(Received<?> received) {
    if (received.isHeartbeat()) {
      return received.gatewayTime();
    }
    return received.value() instanceof Ingested event ? event.ingestTime() : Long.MIN_VALUE;
  }
}
