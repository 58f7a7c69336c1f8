package cn.mingchu.connectors.kafka.loop;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Asks a broker, with a client that lasts as long as the answer takes. */
final class BrokerEnds implements Ends {

  private final Properties client;

  BrokerEnds(Properties client) {
    this.client = client;
  }

  @Override
  public CompletableFuture<Map<TopicPartition, Long>> of(Collection<TopicPartition> partitions) {
    Admin admin = Admin.create(client);
    return admin
        .listOffsets(
            partitions.stream()
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
        .all()
        .toCompletionStage()
        .toCompletableFuture()
        .whenComplete((ends, failure) -> admin.close(Duration.ZERO))
        .thenApply(BrokerEnds::offsets);
  }

  private static Map<TopicPartition, Long> offsets(
      Map<TopicPartition, ListOffsetsResultInfo> ends) {
    return ends.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }
}
