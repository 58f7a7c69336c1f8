package cn.mingchu.benchmarks.load;

import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all findings that stand on a topic, without those of transactions that were not ended. */
public final class FindingsTopic {

  private static final Duration POLL = Duration.ofMillis(100);

  private final RecordDecoder<Finding> decoder = WireFormat.singleObject().decoder(Topics.FINDINGS);
  private final String bootstrapServers;
  private final String topic;

  /** The topic of findings. */
  public FindingsTopic(String bootstrapServers) {
    this(bootstrapServers, Topics.FINDINGS.name());
  }

  /** Another topic with findings on it. */
  public FindingsTopic(String bootstrapServers, String topic) {
    this.bootstrapServers = bootstrapServers;
    this.topic = topic;
  }

  /** All of them, partition by partition in their order. */
  public List<Finding> read() throws UndecodableRecordException {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .collect(Collectors.toList());
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<Finding> findings = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          findings.add(decoder.decode(record.value()));
        }
      }
      return findings;
    }
  }
}
