package cn.mingchu.gateway.broker;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** What a {@link TopicTail} feeds: something that is a function of the records read so far. */
public interface Projection {

  /**
   * Where to begin: the next offset of each partition of {@code partitions}.
   *
   * <p>Asked at each connection, so a projection that keeps its own offsets resumes where it was.
   *
   * @throws ExecutionException if the broker does not answer {@code admin}
   */
  Map<TopicPartition, Long> begin(Admin admin, Collection<TopicPartition> partitions)
      throws ExecutionException, InterruptedException;

  /** Takes in what was read. If it throws, the same records come again. */
  void apply(ConsumerRecords<byte[], byte[]> records);

  /** Called between reads, also when there was nothing to read. */
  default void settle(Consumer<byte[], byte[]> consumer) {}
}
