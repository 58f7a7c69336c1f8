package cn.mingchu.connectors.kafka;

import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.RecordEncoder;
import cn.mingchu.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.common.serialization.SerializationSchema.InitializationContext;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Writes the job's own type as records of one topic, under the key that the catalogue asks for. */
final class RecordWriter<V, T extends SpecificRecord> implements KafkaRecordSerializationSchema<V> {

  private static final long serialVersionUID = 1L;

  private final String topicName;
  private final @Nullable String schemaRegistryUrl;
  private final ToRecord<V, T> conversion;

  private transient Topic<T> topic;
  private transient RecordEncoder<T> encoder;

  RecordWriter(String topicName, @Nullable String schemaRegistryUrl, ToRecord<V, T> conversion) {
    this.topicName = topicName;
    this.schemaRegistryUrl = schemaRegistryUrl;
    this.conversion = conversion;
  }

  @Override
  @SuppressWarnings("unchecked") // the factory made this writer from a topic of T
  public void open(InitializationContext context, KafkaSinkContext sinkContext) {
    topic =
        (Topic<T>)
            Topics.byShortName(topicName)
                .orElseThrow(
                    () -> new IllegalStateException("no topic " + topicName + " in the catalogue"));
    encoder = WireFormat.of(schemaRegistryUrl).encoder(topic);
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      V value, KafkaSinkContext context, @Nullable Long timestamp) {
    T record = conversion.write(value);
    byte[] key = topic.key(record).getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(topic.name(), key, encoder.encode(record));
  }
}
