package cn.mingchu.connectors.kafka;

import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.Heartbeat;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.common.serialization.DeserializationSchema.InitializationContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of one topic into the job's own type; what cannot be read goes on as {@link
 * SetAside}, and a {@link Heartbeat} as the time it tells.
 *
 * <p>A schema registry that cannot be asked fails the task instead: the same bytes may pass after
 * the restart.
 */
final class RecordReader<T extends SpecificRecord, V>
    implements KafkaRecordDeserializationSchema<Received<V>> {

  private static final long serialVersionUID = 1L;

  private final String topic;
  private final @Nullable String schemaRegistryUrl;
  private final FromRecord<T, V> conversion;
  private final TypeInformation<V> valueType;

  private transient RecordDecoder<T> decoder;

  RecordReader(
      String topic,
      @Nullable String schemaRegistryUrl,
      FromRecord<T, V> conversion,
      TypeInformation<V> valueType) {
    this.topic = topic;
    this.schemaRegistryUrl = schemaRegistryUrl;
    this.conversion = conversion;
    this.valueType = valueType;
  }

  @Override
  public void open(InitializationContext context) {
    decoder = WireFormat.of(schemaRegistryUrl).decoder(topic());
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Received<V>> out) {
    byte[] bytes = record.value();
    if (bytes == null) {
      readEmpty(record, out);
      return;
    }
    try {
      collect(conversion.read(decoder.decode(bytes), record.partition(), record.offset()), out);
    } catch (UndecodableRecordException e) {
      out.collect(Received.unreadable(setAside(record, bytes, String.valueOf(e.getMessage()))));
    }
  }

  private void readEmpty(ConsumerRecord<byte[], byte[]> record, Collector<Received<V>> out) {
    OptionalLong gatewayTime = Heartbeat.gatewayTime(record);
    if (gatewayTime.isPresent()) {
      out.collect(Received.heartbeat(gatewayTime.getAsLong()));
    } else if (record.key() == null) {
      out.collect(
          Received.unreadable(setAside(record, new byte[0], "it has neither a key nor a value")));
    } else {
      collect(
          conversion.readTombstone(
              new String(record.key(), StandardCharsets.UTF_8), record.offset()),
          out);
    }
  }

  private static <V> void collect(@Nullable V value, Collector<Received<V>> out) {
    if (value != null) {
      out.collect(Received.of(value));
    }
  }

  @Override
  public TypeInformation<Received<V>> getProducedType() {
    return new ReceivedTypeInfo<>(valueType);
  }

  private static SetAside setAside(
      ConsumerRecord<byte[], byte[]> record, byte[] bytes, String detail) {
    return new SetAside(
        RejectReason.UNDECODABLE,
        detail,
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        null,
        null,
        null,
        bytes);
  }

  @SuppressWarnings("unchecked") // the factory made this reader from a topic of T
  private Topic<T> topic() {
    return (Topic<T>)
        Topics.byShortName(topic)
            .orElseThrow(
                () -> new IllegalStateException("no topic " + topic + " in the catalogue"));
  }
}
