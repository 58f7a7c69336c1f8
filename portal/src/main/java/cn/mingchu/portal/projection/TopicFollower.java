package cn.mingchu.portal.projection;

import cn.mingchu.schemas.topic.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * Keeps what a topic says in memory: it hears all of it at every start, and then whatever comes.
 *
 * <p>Is told on one thread. May hear a record again.
 *
 * @param <T> the record type of the topic
 */
public interface TopicFollower<T extends SpecificRecord> {

  Topic<T> topic();

  /** What its lane is called, among those that the operations page shows. */
  String name();

  /**
   * Takes in a record.
   *
   * @throws IllegalArgumentException if it cannot be; it is set down as unreadable and passed over
   */
  void hear(T record);

  /** Forgets everything: the log is another one, and is heard from its start. */
  void forget();
}
