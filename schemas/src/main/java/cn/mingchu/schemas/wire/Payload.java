package cn.mingchu.schemas.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** The part of a message that both framings share: Avro's binary form of one record. */
final class Payload {

  private static final ThreadLocal<MessageDecoder> DECODER =
      ThreadLocal.withInitial(MessageDecoder::new);
  private static final ThreadLocal<BinaryEncoder> ENCODER = new ThreadLocal<>();

  private Payload() {}

  static byte[] write(
      SpecificRecord value, SpecificDatumWriter<SpecificRecord> writer, byte[] frame) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(frame.length + 160);
    out.write(frame, 0, frame.length);
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, ENCODER.get());
    ENCODER.set(encoder);
    try {
      writer.write(value, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a byte array does not fail
    }
    return out.toByteArray();
  }

  /**
   * Reads a record that fills the rest of {@code bytes} from {@code offset} on.
   *
   * @throws UndecodableRecordException if it is cut short, followed by more, or no such record
   */
  static <T> T readWhole(byte[] bytes, int offset, SpecificDatumReader<T> reader)
      throws UndecodableRecordException {
    MessageDecoder decoder = decoder(bytes, offset);
    T value = read(decoder, reader);
    try {
      if (!decoder.isEnd()) {
        throw new UndecodableRecordException("bytes follow the end of the record");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a byte array does not fail
    }
    return value;
  }

  /** Reads a record that {@code bytes} have at {@code offset}, and lets be what follows it. */
  static <T> T readFirst(byte[] bytes, int offset, SpecificDatumReader<T> reader)
      throws UndecodableRecordException {
    return read(decoder(bytes, offset), reader);
  }

  /** A reader of what was written with {@code written} into the newest form of {@code type}. */
  static <T extends SpecificRecord> SpecificDatumReader<T> reader(Schema written, Class<T> type) {
    Schema wanted = SpecificData.get().getSchema(type);
    return new SpecificDatumReader<>(written, wanted, SpecificData.getForSchema(wanted));
  }

  static SpecificDatumWriter<SpecificRecord> writer(Schema schema) {
    return new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema));
  }

  private static MessageDecoder decoder(byte[] bytes, int offset) {
    MessageDecoder decoder = DECODER.get();
    decoder.open(bytes, offset);
    return decoder;
  }

  private static <T> T read(MessageDecoder decoder, SpecificDatumReader<T> reader)
      throws UndecodableRecordException {
    try {
      return reader.read(null, decoder);
    } catch (IOException e) {
      throw new UndecodableRecordException("the record is cut short", e);
    } catch (AvroRuntimeException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new UndecodableRecordException("the record is damaged: " + e.getMessage(), e);
    }
  }
}
