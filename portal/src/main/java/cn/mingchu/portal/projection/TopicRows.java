package cn.mingchu.portal.projection;

import cn.mingchu.schemas.topic.Topic;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Turns the records of one topic into rows. Runs inside the transaction that moves the offsets. */
interface TopicRows<T extends SpecificRecord> {

  Topic<T> topic();

  /** The tables that hold the rows of this topic, and nothing else. */
  List<String> tables();

  /** Writes {@code records}, which are in the order of their partitions, and notes what changed. */
  void write(List<Arrived<T>> records, Changes changes);

  /** Notes all that rows of this topic can change: they changed, and nobody here saw how. */
  void noteUnseen(Changes changes);

  /** Drops what has grown too old. Called once in a while, in a transaction of its own. */
  default void tidy() {}
}
