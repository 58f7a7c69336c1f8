package cn.mingchu.schemas.wire;

import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.released.ReleasedSchemas;
import cn.mingchu.schemas.topic.Topic;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Avro single-object encoding, as in Avro's specification under "Single-object encoding".
 *
 * <p>The fingerprint in front names the writer's schema; every released schema is on the class
 * path, so that no server is asked.
 */
final class SingleObjectFormat implements WireFormat {

  private static final byte[] MARKER = {(byte) 0xC3, 0x01};
  private static final int FRAME = MARKER.length + Long.BYTES;

  @Override
  public <T extends SpecificRecord> RecordEncoder<T> encoder(Topic<T> topic) {
    SpecificDatumWriter<SpecificRecord> writer = Payload.writer(topic.schema());
    byte[] frame =
        ByteBuffer.allocate(FRAME)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(MARKER)
            .putLong(SchemaNormalization.parsingFingerprint64(topic.schema()))
            .array();
    return value -> Payload.write(value, writer, frame);
  }

  @Override
  public <T extends SpecificRecord> RecordDecoder<T> decoder(Topic<T> topic) {
    Map<Long, SpecificDatumReader<T>> readers =
        readers(topic, written -> Payload.reader(written, topic.valueType()));
    return bytes -> Payload.readWhole(bytes, FRAME, readerOf(bytes, readers, topic));
  }

  @Override
  public RecordDecoder<EventHeader> headerDecoder(Topic<?> topic) {
    Map<Long, SpecificDatumReader<EventHeader>> readers =
        readers(topic, written -> HeaderField.reader(topic, written));
    return bytes -> Payload.readFirst(bytes, FRAME, readerOf(bytes, readers, topic));
  }

  private static <T> Map<Long, SpecificDatumReader<T>> readers(
      Topic<?> topic, Function<Schema, SpecificDatumReader<T>> reader) {
    Map<Long, SpecificDatumReader<T>> readers = new HashMap<>();
    for (Schema written : ReleasedSchemas.of(topic.valueType())) {
      readers.put(SchemaNormalization.parsingFingerprint64(written), reader.apply(written));
    }
    return readers;
  }

  private static <T> SpecificDatumReader<T> readerOf(
      byte[] bytes, Map<Long, SpecificDatumReader<T>> readers, Topic<?> topic)
      throws UndecodableRecordException {
    if (bytes.length < FRAME) {
      throw new UndecodableRecordException(
          "a record of " + topic + " has at least " + FRAME + " bytes, this has " + bytes.length);
    }
    if (bytes[0] != MARKER[0] || bytes[1] != MARKER[1]) {
      throw new UndecodableRecordException(
          String.format(
              "a record of %s starts with bytes C3 01, this with %02X %02X",
              topic, bytes[0], bytes[1]));
    }
    long fingerprint = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(MARKER.length);
    @Nullable SpecificDatumReader<T> reader = readers.get(fingerprint);
    if (reader == null) {
      throw new UndecodableRecordException(
          String.format("no released schema of %s has fingerprint %016x", topic, fingerprint));
    }
    return reader;
  }
}
