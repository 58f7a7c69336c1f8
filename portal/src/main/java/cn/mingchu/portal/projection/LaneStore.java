package cn.mingchu.portal.projection;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Where a lane puts what it reads, and what knows up to where that is done. */
interface LaneStore {

  List<String> topics();

  /** Where to go on; a partition that was never read is absent. May be changed by who asks. */
  Map<TopicPartition, Long> positions();

  /**
   * Puts {@code records} away and moves {@code positions} along.
   *
   * @throws PositionMovedException if somebody else did so meanwhile
   */
  void store(ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> positions);

  /**
   * The log of a partition ends before {@code position}: it is another log, whose records would be
   * counted on top of those of the first.
   */
  void forget(TopicPartition partition, long position);

  /** Drops what has grown too old. Called once in a while. */
  void tidy();
}
