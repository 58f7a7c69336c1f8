package cn.mingchu.connectors.kafka;

import java.io.Serializable;

/**
 * Turns the job's own type into a record of a topic.
 *
 * @param <V> the job's own type
 * @param <T> the record type of the topic
 */
@FunctionalInterface
public interface ToRecord<V, T> extends Serializable {

  /** The same as a record. */
  T write(V value);
}
