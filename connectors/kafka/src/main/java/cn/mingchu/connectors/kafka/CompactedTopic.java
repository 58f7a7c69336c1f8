package cn.mingchu.connectors.kafka;

import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a compacted topic to its present end.
 *
 * <p>What cannot be read is passed over: the source that follows the topic meets it too, and sets
 * it aside.
 */
final class CompactedTopic<T extends SpecificRecord> {

  private static final Logger LOG = LoggerFactory.getLogger(CompactedTopic.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Topic<T> topic;
  private final RecordDecoder<T> decoder;

  CompactedTopic(Topic<T> topic, @Nullable String schemaRegistryUrl) {
    if (!topic.compacted()) {
      throw new IllegalArgumentException(topic + " is not compacted");
    }
    this.topic = topic;
    this.decoder = WireFormat.of(schemaRegistryUrl).decoder(topic);
  }

  Newest<T> read(String bootstrapServers, Properties clientProperties) {
    Properties properties = new Properties();
    properties.putAll(clientProperties);
    properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    // Made by a reader, the topic would not be compacted.
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Map<String, T> newest = new LinkedHashMap<>();
    long behind;
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .collect(Collectors.toList());
      if (partitions.size() != 1) {
        throw new IllegalStateException(
            String.format(
                "topic %s must have one partition, has %d; the gateway makes the topics when it"
                    + " starts",
                topic.name(), partitions.size()));
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      behind = ends.values().iterator().next();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          apply(record, newest);
        }
        if (System.nanoTime() > deadline) {
          throw new TimeoutException(topic.name() + " was not read within " + PATIENCE);
        }
      }
    }
    return new Newest<>(List.copyOf(newest.values()), behind);
  }

  private void apply(ConsumerRecord<byte[], byte[]> record, Map<String, T> newest) {
    String key = new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      newest.remove(key);
      return;
    }
    try {
      newest.put(key, decoder.decode(record.value()));
    } catch (UndecodableRecordException e) {
      LOG.warn(
          "passed over {} partition {} offset {}: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }
}
