package cn.mingchu.portal.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How a lane of the projection stands.
 *
 * @param since when it began to stand so
 * @param detail what is wrong; null while it runs
 */
public record LaneState(
    String name,
    Condition condition,
    Instant since,
    @Nullable String detail,
    List<PartitionState> partitions) {

  public LaneState {
    partitions = List.copyOf(partitions);
  }

  /** The same when more was read. */
  LaneState readTo(Map<TopicPartition, OffsetAndMetadata> next) {
    return new LaneState(
        name, condition, since, detail, partitions.stream().map(one -> one.readTo(next)).toList());
  }

  /** Whether a lane keeps up, and if not, what it waits for. */
  public enum Condition {
    STARTING,
    RUNNING,
    WAITING_FOR_KAFKA,
    WAITING_FOR_DATABASE,
    FAILING,
    STOPPED
  }

  /**
   * Where a partition stands.
   *
   * @param nextOffset the next record to read
   * @param endOffset the record that Kafka will store next
   */
  public record PartitionState(String topic, int partition, long nextOffset, long endOffset) {

    PartitionState readTo(Map<TopicPartition, OffsetAndMetadata> next) {
      OffsetAndMetadata read = next.get(new TopicPartition(topic, partition));
      return read == null
          ? this
          : new PartitionState(topic, partition, read.offset(), Math.max(endOffset, read.offset()));
    }

    /** Records that wait. */
    public long lag() {
      return Math.max(0, endOffset - nextOffset);
    }
  }

  /** Records that wait in all partitions. */
  public long lag() {
    return partitions.stream().mapToLong(PartitionState::lag).sum();
  }
}
