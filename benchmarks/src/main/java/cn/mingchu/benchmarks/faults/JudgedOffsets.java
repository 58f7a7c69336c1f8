package cn.mingchu.benchmarks.faults;

import cn.mingchu.schemas.topic.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a job has told Kafka, with its checkpoints, that it is. */
final class JudgedOffsets {

  private static final int LOOK_EVERY_MILLIS = 500;

  private JudgedOffsets() {}

  /**
   * Returns when a checkpoint holds all that stands on some topics.
   *
   * @throws IllegalStateException if that takes longer than {@code patience}
   */
  static void await(
      String bootstrapServers, String group, Collection<Topic<?>> topics, Duration patience)
      throws Exception {
    long deadline = System.nanoTime() + patience.toNanos();
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      Map<TopicPartition, Long> ends = ends(admin, topics);
      while (!isJudged(admin, group, ends)) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException(
              "%s did not come to the end of its topics within %d s"
                  .formatted(group, patience.toSeconds()));
        }
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
    }
  }

  private static Map<TopicPartition, Long> ends(Admin admin, Collection<Topic<?>> topics)
      throws Exception {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    for (TopicDescription topic :
        admin
            .describeTopics(topics.stream().map(Topic::name).toList())
            .allTopicNames()
            .get()
            .values()) {
      topic
          .partitions()
          .forEach(
              partition ->
                  latest.put(
                      new TopicPartition(topic.name(), partition.partition()),
                      OffsetSpec.latest()));
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(latest)
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  private static boolean isJudged(Admin admin, String group, Map<TopicPartition, Long> ends)
      throws Exception {
    Map<TopicPartition, OffsetAndMetadata> judged =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    return ends.entrySet().stream()
        .allMatch(
            end -> {
              OffsetAndMetadata at = judged.get(end.getKey());
              return end.getValue() == 0 || (at != null && at.offset() >= end.getValue());
            });
  }
}
