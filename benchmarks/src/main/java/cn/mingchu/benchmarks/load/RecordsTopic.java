package cn.mingchu.benchmarks.load;

import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads all records that stand on a topic, without those of transactions that were not ended.
 *
 * @param <T> the record type
 */
public final class RecordsTopic<T extends SpecificRecord> {

  private static final Duration POLL = Duration.ofMillis(100);

  private final RecordDecoder<T> decoder;
  private final String bootstrapServers;
  private final String name;

  /** A topic of the catalogue. */
  public RecordsTopic(String bootstrapServers, Topic<T> topic) {
    this(bootstrapServers, topic, topic.name());
  }

  /** Another topic with the same records on it. */
  public RecordsTopic(String bootstrapServers, Topic<T> like, String name) {
    this.decoder = WireFormat.singleObject().decoder(like);
    this.bootstrapServers = bootstrapServers;
    this.name = name;
  }

  /** All of them, partition by partition in their order. */
  public List<T> read() throws UndecodableRecordException {
    List<T> records = new ArrayList<>();
    read(records::add);
    return records;
  }

  /** Hands over all of them, partition by partition in their order. */
  public void read(Consumer<T> reader) throws UndecodableRecordException {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .collect(Collectors.toList());
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          reader.accept(decoder.decode(record.value()));
        }
      }
    }
  }
}
