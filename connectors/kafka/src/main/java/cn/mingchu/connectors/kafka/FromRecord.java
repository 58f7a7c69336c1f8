package cn.mingchu.connectors.kafka;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Turns a record of a topic into the job's own type: the one place where the two meet.
 *
 * @param <T> the record type of the topic
 * @param <V> the job's own type
 */
@FunctionalInterface
public interface FromRecord<T, V> extends Serializable {

  /**
   * The same in the job's own type; null where the record means nothing to the job.
   *
   * @param partition where it stands, so that a job can name a record that it sets aside later
   * @param offset its place there
   */
  @Nullable V read(T record, int partition, long offset);

  /**
   * What a tombstone means to the job; null where it means nothing.
   *
   * @param key the key whose record was deleted
   * @param offset the tombstone's place in its partition
   */
  default @Nullable V readTombstone(String key, long offset) {
    return null;
  }
}
