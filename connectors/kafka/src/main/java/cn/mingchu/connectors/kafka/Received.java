package cn.mingchu.connectors.kafka;

import org.jspecify.annotations.Nullable;

/**
 * What a source hands on: a value, or the record that could not be read as one.
 *
 * @param <V> the job's own type
 */
public final class Received<V> {

  private final @Nullable V value;
  private final @Nullable SetAside setAside;

  private Received(@Nullable V value, @Nullable SetAside setAside) {
    this.value = value;
    this.setAside = setAside;
  }

  /** A record that could be read. */
  public static <V> Received<V> of(V value) {
    return new Received<>(value, null);
  }

  /** A record that could not. */
  public static <V> Received<V> unreadable(SetAside setAside) {
    return new Received<>(null, setAside);
  }

  /** The value; null if and only if {@link #setAside()} is not. */
  public @Nullable V value() {
    return value;
  }

  /** What could not be read; null if and only if {@link #value()} is not. */
  public @Nullable SetAside setAside() {
    return setAside;
  }
}
