package cn.mingchu.benchmarks.compare;

import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.RecordEncoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** The records of a topic of the catalogue for Kafka Streams: the same bytes, the same decoder. */
final class TopicSerde<T extends SpecificRecord> implements Serde<T> {

  private final RecordEncoder<T> encoder;
  private final RecordDecoder<T> decoder;

  TopicSerde(Topic<T> topic) {
    this.encoder = WireFormat.singleObject().encoder(topic);
    this.decoder = WireFormat.singleObject().decoder(topic);
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : encoder.encode(value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> {
      try {
        return bytes == null ? null : decoder.decode(bytes);
      } catch (UndecodableRecordException e) {
        throw new SerializationException("a record of " + topic + " cannot be read", e);
      }
    };
  }
}
