package cn.mingchu.launcher.outcome;

import cn.mingchu.schemas.topic.Topic;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How far some topics can be read by who reads nothing that may be taken back. */
final class CommittedEnds implements AutoCloseable {

  private final Admin admin;
  private final List<String> topics;

  private CommittedEnds(Admin admin, List<String> topics) {
    this.admin = admin;
    this.topics = topics;
  }

  static CommittedEnds of(String bootstrapServers, Topic<?>... topics) {
    return new CommittedEnds(
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers)),
        List.of(topics).stream().map(Topic::name).toList());
  }

  /** Where they end now, by partition. */
  Map<TopicPartition, Long> now() throws IOException, InterruptedException {
    try {
      Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
      for (TopicDescription topic : admin.describeTopics(topics).allTopicNames().get().values()) {
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
          .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
          .all()
          .get()
          .forEach((partition, end) -> ends.put(partition, end.offset()));
      return ends;
    } catch (ExecutionException e) {
      throw new IOException("cannot ask Kafka where its topics end", e.getCause());
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
