package cn.mingchu.connectors.kafka;

import java.util.LinkedHashMap;
import java.util.List;
import org.apache.flink.api.common.serialization.DeserializationSchema.InitializationContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of several topics into one type of the job's own, each as its topic's reader does.
 */
final class TopicsReader<V> implements KafkaRecordDeserializationSchema<Received<V>> {

  private static final long serialVersionUID = 1L;

  private final LinkedHashMap<String, RecordReader<?, V>> readers = new LinkedHashMap<>();
  private final TypeInformation<V> valueType;

  TopicsReader(
      List<TopicReading<?, V>> readings,
      @Nullable String schemaRegistryUrl,
      TypeInformation<V> valueType) {
    this.valueType = valueType;
    for (TopicReading<?, V> reading : readings) {
      readers.put(
          reading.topic().name(),
          new RecordReader<>(
              reading.topic().shortName(), schemaRegistryUrl, reading.conversion(), valueType));
    }
  }

  @Override
  public void open(InitializationContext context) {
    readers.values().forEach(reader -> reader.open(context));
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Received<V>> out) {
    RecordReader<?, V> reader = readers.get(record.topic());
    if (reader == null) {
      throw new IllegalStateException("nobody asked for topic " + record.topic());
    }
    reader.deserialize(record, out);
  }

  @Override
  public TypeInformation<Received<V>> getProducedType() {
    return new ReceivedTypeInfo<>(valueType);
  }

  /** The topics, by their names in Kafka. */
  List<String> topics() {
    return List.copyOf(readers.keySet());
  }
}
