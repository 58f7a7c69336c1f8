package cn.mingchu.connectors.kafka;

import org.jspecify.annotations.Nullable;

/**
 * What a source hands on: a value, the record that could not be read as one, or a heartbeat.
 *
 * @param <V> the job's own type
 */
public final class Received<V> {

  private final @Nullable V value;
  private final @Nullable SetAside setAside;
  private final long gatewayTime;

  private Received(@Nullable V value, @Nullable SetAside setAside, long gatewayTime) {
    this.value = value;
    this.setAside = setAside;
    this.gatewayTime = gatewayTime;
  }

  /** A record that could be read. */
  public static <V> Received<V> of(V value) {
    return new Received<>(value, null, 0);
  }

  /** A record that could not. */
  public static <V> Received<V> unreadable(SetAside setAside) {
    return new Received<>(null, setAside, 0);
  }

  /** No record, but how far the gateway's clock is, in milliseconds since 1970. */
  public static <V> Received<V> heartbeat(long gatewayTime) {
    return new Received<>(null, null, gatewayTime);
  }

  /** The value; null where there is none. */
  public @Nullable V value() {
    return value;
  }

  /** What could not be read; null where that is not what this is. */
  public @Nullable SetAside setAside() {
    return setAside;
  }

  /** Whether this is neither a value nor something set aside, but tells a gateway's time. */
  public boolean isHeartbeat() {
    return value == null && setAside == null;
  }

  /** The gateway's time of a heartbeat, in milliseconds since 1970. */
  public long gatewayTime() {
    return gatewayTime;
  }
}
