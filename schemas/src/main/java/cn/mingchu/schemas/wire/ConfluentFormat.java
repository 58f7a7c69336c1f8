package cn.mingchu.schemas.wire;

import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.topic.Topic;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Confluent's framing: a zero byte, the schema's id in the registry (big endian), the record. */
final class ConfluentFormat implements WireFormat {

  private static final byte MAGIC = 0;
  private static final int FRAME = 1 + Integer.BYTES;

  private final SchemaRegistry registry;

  ConfluentFormat(SchemaRegistry registry) {
    this.registry = registry;
  }

  @Override
  public <T extends SpecificRecord> RecordEncoder<T> encoder(Topic<T> topic) {
    return new Encoder<>(topic, registry);
  }

  @Override
  public <T extends SpecificRecord> RecordDecoder<T> decoder(Topic<T> topic) {
    Readers<T> readers =
        new Readers<>(registry, topic) {
          @Override
          SpecificDatumReader<T> reader(Schema written) {
            return Payload.reader(written, topic.valueType());
          }
        };
    return bytes -> Payload.readWhole(bytes, FRAME, readers.of(bytes));
  }

  @Override
  public RecordDecoder<EventHeader> headerDecoder(Topic<?> topic) {
    HeaderField.reader(topic, topic.schema());
    Readers<EventHeader> readers =
        new Readers<>(registry, topic) {
          @Override
          SpecificDatumReader<EventHeader> reader(Schema written) {
            return HeaderField.reader(topic, written);
          }
        };
    return bytes -> Payload.readFirst(bytes, FRAME, readers.of(bytes));
  }

  /** Registers the schema when the first record is written, and asks for its id only once. */
  private static final class Encoder<T extends SpecificRecord> implements RecordEncoder<T> {

    private final Topic<T> topic;
    private final SchemaRegistry registry;
    private final SpecificDatumWriter<SpecificRecord> writer;
    private volatile byte @Nullable [] frame;

    Encoder(Topic<T> topic, SchemaRegistry registry) {
      this.topic = topic;
      this.registry = registry;
      this.writer = Payload.writer(topic.schema());
    }

    @Override
    public byte[] encode(T value) {
      byte[] known = frame;
      if (known == null) {
        int id = registry.register(topic.name() + "-value", topic.schema());
        known = ByteBuffer.allocate(FRAME).put(MAGIC).putInt(id).array();
        frame = known;
      }
      return Payload.write(value, writer, known);
    }
  }

  /** The readers of the schemas met so far, by their id in the registry. */
  private abstract static class Readers<T> {

    private final SchemaRegistry registry;
    private final Topic<?> topic;
    private final Map<Integer, SpecificDatumReader<T>> byId = new ConcurrentHashMap<>();

    Readers(SchemaRegistry registry, Topic<?> topic) {
      this.registry = registry;
      this.topic = topic;
    }

    abstract SpecificDatumReader<T> reader(Schema written);

    SpecificDatumReader<T> of(byte[] bytes) throws UndecodableRecordException {
      if (bytes.length < FRAME) {
        throw new UndecodableRecordException(
            "a record of " + topic + " has at least " + FRAME + " bytes, this has " + bytes.length);
      }
      if (bytes[0] != MAGIC) {
        throw new UndecodableRecordException(
            String.format("a record of %s starts with byte 00, this with %02X", topic, bytes[0]));
      }
      int id = ByteBuffer.wrap(bytes).getInt(1);
      SpecificDatumReader<T> known = byId.get(id);
      if (known == null) {
        Schema written = registry.schema(id);
        if (!written.getFullName().equals(topic.schema().getFullName())) {
          throw new UndecodableRecordException(
              topic
                  + " has "
                  + topic.schema().getName()
                  + ", schema "
                  + id
                  + " is "
                  + written.getFullName());
        }
        known = reader(written);
        byId.put(id, known);
      }
      return known;
    }
  }
}
