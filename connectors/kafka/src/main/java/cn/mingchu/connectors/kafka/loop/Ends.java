package cn.mingchu.connectors.kafka.loop;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;

/** Says where partitions end. */
@FunctionalInterface
interface Ends {

  /** The offset behind the last record of each partition, whether that is committed or not. */
  CompletableFuture<Map<TopicPartition, Long>> of(Collection<TopicPartition> partitions);
}
