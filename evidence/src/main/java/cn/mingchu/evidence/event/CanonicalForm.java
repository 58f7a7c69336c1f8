package cn.mingchu.evidence.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The one sequence of bytes that stands for a record, whichever released schema it was written with
 * and however it travelled. {@code docs/evidence.md} describes it for whoever writes it anew.
 *
 * <p>What has the value of its field's default is left out: so a record that was written before
 * there was the field has the same bytes when it is read today. That holds as long as no released
 * field loses its default, gets another or is removed; a test holds the released schemas to it.
 */
public final class CanonicalForm {

  /** Of the form itself, not of any schema. */
  private static final byte VERSION = 1;

  private static final byte NULL = 'n';
  private static final byte FALSE = 'f';
  private static final byte TRUE = 't';
  private static final byte INTEGER = 'i';
  private static final byte DOUBLE = 'd';
  private static final byte STRING = 's';
  private static final byte BYTES = 'b';
  private static final byte ENUM = 'e';
  private static final byte ARRAY = 'a';
  private static final byte MAP = 'm';
  private static final byte RECORD = 'r';

  private CanonicalForm() {}

  /**
   * The canonical bytes of a record: of one of the generated classes, or of one whose values are of
   * Avro's own types, without conversions of logical types.
   *
   * @throws IllegalArgumentException if a value is missing
   */
  public static byte[] of(IndexedRecord record) {
    IndexedRecord plain = record instanceof SpecificRecord generated ? plain(generated) : record;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(VERSION);
    out.writeBytes(value(plain.getSchema(), plain));
    return out.toByteArray();
  }

  /** The writer of a generated class knows how its dates and times are written down. */
  private static GenericRecord plain(SpecificRecord record) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
      new SpecificDatumWriter<SpecificRecord>(record.getSchema()).write(record, encoder);
      encoder.flush();
      return new GenericDatumReader<GenericRecord>(
              record.getSchema(), record.getSchema(), new GenericData())
          .read(null, DecoderFactory.get().binaryDecoder(out.toByteArray(), null));
    } catch (IOException e) {
      throw new IllegalStateException("memory neither fills up nor ends", e);
    }
  }

  private static byte[] value(Schema schema, @Nullable Object value) {
    if (schema.isUnion()) {
      Schema branch = schema.getTypes().get(GenericData.get().resolveUnion(schema, value));
      return value(branch, value);
    }
    if (schema.getType() == Schema.Type.NULL) {
      return new byte[] {NULL};
    }
    if (value == null) {
      throw new IllegalArgumentException("a " + schema.getType().getName() + " is null");
    }
    return present(schema, value);
  }

  private static byte[] present(Schema schema, Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (schema.getType()) {
      case BOOLEAN -> out.write(value.equals(true) ? TRUE : FALSE);
      case INT, LONG -> number(out, INTEGER, ((Number) value).longValue());
      case FLOAT, DOUBLE ->
          number(out, DOUBLE, Double.doubleToLongBits(((Number) value).doubleValue()));
      case STRING -> sized(out, STRING, value.toString().getBytes(StandardCharsets.UTF_8));
      case BYTES -> sized(out, BYTES, bytes((ByteBuffer) value));
      case FIXED -> sized(out, BYTES, ((GenericFixed) value).bytes());
      case ENUM -> sized(out, ENUM, value.toString().getBytes(StandardCharsets.UTF_8));
      case ARRAY -> array(out, schema.getElementType(), (Collection<?>) value);
      case MAP -> map(out, schema.getValueType(), (Map<?, ?>) value);
      case RECORD -> record(out, schema, (IndexedRecord) value);
      case NULL, UNION -> throw new IllegalArgumentException("told apart before: " + schema);
    }
    return out.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, byte tag, long bits) {
    out.writeBytes(ByteBuffer.allocate(1 + Long.BYTES).put(tag).putLong(bits).array());
  }

  private static void sized(ByteArrayOutputStream out, byte tag, byte[] content) {
    count(out, tag, content.length);
    out.writeBytes(content);
  }

  private static void count(ByteArrayOutputStream out, byte tag, int count) {
    out.writeBytes(ByteBuffer.allocate(1 + Integer.BYTES).put(tag).putInt(count).array());
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  private static void array(ByteArrayOutputStream out, Schema element, Collection<?> items) {
    count(out, ARRAY, items.size());
    items.forEach(item -> out.writeBytes(value(element, item)));
  }

  private static void map(ByteArrayOutputStream out, Schema element, Map<?, ?> map) {
    Map<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);
    map.forEach(
        (key, item) ->
            entries.put(key.toString().getBytes(StandardCharsets.UTF_8), value(element, item)));
    named(out, MAP, entries);
  }

  private static void record(ByteArrayOutputStream out, Schema schema, IndexedRecord record) {
    Map<byte[], byte[]> fields = new TreeMap<>(Arrays::compareUnsigned);
    for (Schema.Field field : schema.getFields()) {
      byte[] value = value(field.schema(), record.get(field.pos()));
      if (!isDefault(field, value)) {
        fields.put(field.name().getBytes(StandardCharsets.UTF_8), value);
      }
    }
    sized(out, RECORD, schema.getFullName().getBytes(StandardCharsets.UTF_8));
    named(out, MAP, fields);
  }

  private static boolean isDefault(Schema.Field field, byte[] value) {
    return field.hasDefaultValue()
        && Arrays.equals(value(field.schema(), GenericData.get().getDefaultValue(field)), value);
  }

  private static void named(ByteArrayOutputStream out, byte tag, Map<byte[], byte[]> values) {
    count(out, tag, values.size());
    values.forEach(
        (name, value) -> {
          sized(out, STRING, name);
          out.writeBytes(value);
        });
  }
}
