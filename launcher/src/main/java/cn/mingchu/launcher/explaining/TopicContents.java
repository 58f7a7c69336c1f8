package cn.mingchu.launcher.explaining;

import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what a topic holds at the moment, and ends. */
final class TopicContents {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final int PATIENCE_MILLIS = 15_000;

  private final String bootstrapServers;
  private int unreadable;

  TopicContents(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * A record that can be read.
   *
   * @param partition where it stands
   */
  record Entry<T>(T value, int partition, long offset) {}

  /**
   * Goes through the records with certain keys, partition by partition in their order. Heartbeats
   * have no key, and what cannot be read was judged by nobody: both are passed over, and the latter
   * counted.
   */
  <T extends SpecificRecord> void read(
      Topic<T> topic, Predicate<String> keys, Consumer<Entry<T>> reader) {
    RecordDecoder<T> decoder = WireFormat.singleObject().decoder(topic);
    follow(
        topic,
        record -> {
          if (record.key() == null || record.value() == null || !keys.test(key(record))) {
            return;
          }
          try {
            reader.accept(
                new Entry<>(decoder.decode(record.value()), record.partition(), record.offset()));
          } catch (UndecodableRecordException e) {
            unreadable++;
          }
        });
  }

  /** The newest record of each key of a compacted topic; those that were deleted are left out. */
  <T extends SpecificRecord> List<T> newest(Topic<T> topic, Predicate<String> keys) {
    RecordDecoder<T> decoder = WireFormat.singleObject().decoder(topic);
    Map<String, T> newest = new LinkedHashMap<>();
    follow(
        topic,
        record -> {
          if (record.key() == null || !keys.test(key(record))) {
            return;
          }
          newest.remove(key(record));
          if (record.value() != null) {
            try {
              newest.put(key(record), decoder.decode(record.value()));
            } catch (UndecodableRecordException e) {
              unreadable++;
            }
          }
        });
    return List.copyOf(newest.values());
  }

  /** How many records were passed over because they cannot be read. */
  int unreadable() {
    return unreadable;
  }

  private void follow(Topic<?> topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
        consumer.poll(POLL).forEach(reader);
      }
    }
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), StandardCharsets.UTF_8);
  }
}
