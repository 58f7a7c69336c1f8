package cn.mingchu.evidence.event;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.released.ReleasedSchemas;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was hashed under one released schema has the same hash under every later one. */
class ReleasedRecordsTest {

  private static final int RECORDS = 40;

  static Stream<Class<? extends SpecificRecord>> records() {
    return Topics.all().stream().map(Topic::valueType);
  }

  @ParameterizedTest
  @MethodSource("records")
  void keepTheirBytesUnderLaterReleases(Class<? extends SpecificRecord> type) throws Exception {
    List<Schema> versions = ReleasedSchemas.of(type);
    Random random = new Random(type.getName().hashCode());
    for (int written = 0; written < versions.size(); written++) {
      for (int record = 0; record < RECORDS; record++) {
        Schema writer = versions.get(written);
        GenericRecord made = (GenericRecord) any(writer, random);
        byte[] canonical = CanonicalForm.of(made);
        for (int read = written; read < versions.size(); read++) {
          assertThat(CanonicalForm.of(resolved(made, versions.get(read))))
              .as("v%d read as v%d: %s", written + 1, read + 1, made)
              .isEqualTo(canonical);
        }
      }
    }
  }

  /** The condition under which that holds; a random record may happen to miss what breaks it. */
  @ParameterizedTest
  @MethodSource("records")
  void neitherLoseAFieldNorChangeADefault(Class<? extends SpecificRecord> type) {
    assertThat(broken(ReleasedSchemas.of(type))).isEmpty();
  }

  @Test
  void theCheckCanFail() {
    Schema old =
        schema("{\"name\": \"a\", \"type\": \"int\"}, {\"name\": \"b\", \"type\": \"int\"}");
    Schema later = schema("{\"name\": \"a\", \"type\": \"int\", \"default\": 0}");

    assertThat(broken(List.of(old, later)))
        .containsExactly("R.a had no default, then 0", "R.b is gone");
  }

  private static Schema schema(String fields) {
    return new Schema.Parser()
        .parse("{\"type\": \"record\", \"name\": \"R\", \"fields\": [" + fields + "]}");
  }

  private static List<String> broken(List<Schema> versions) {
    TreeSet<String> complaints = new TreeSet<>();
    Map<String, String> known = new HashMap<>();
    for (Schema version : versions) {
      Map<String, String> defaults = new TreeMap<>();
      describe(version, defaults);
      known.forEach(
          (field, value) -> {
            String now = defaults.get(field);
            if (now == null) {
              complaints.add(field + " is gone");
            } else if (!now.equals(value)) {
              complaints.add(field + " had " + value + ", then " + now);
            }
          });
      known.putAll(defaults);
    }
    return List.copyOf(complaints);
  }

  private static void describe(Schema schema, Map<String, String> defaults) {
    switch (schema.getType()) {
      case ARRAY -> describe(schema.getElementType(), defaults);
      case MAP -> describe(schema.getValueType(), defaults);
      case UNION -> schema.getTypes().forEach(branch -> describe(branch, defaults));
      case RECORD -> {
        for (Schema.Field field : schema.getFields()) {
          String value =
              field.hasDefaultValue()
                  ? String.valueOf(GenericData.get().getDefaultValue(field))
                  : "no default";
          if (defaults.put(schema.getFullName() + "." + field.name(), value) == null) {
            describe(field.schema(), defaults);
          }
        }
      }
      default -> {
        // Has no fields.
      }
    }
  }

  private static GenericRecord resolved(GenericRecord made, Schema reader) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    new GenericDatumWriter<GenericRecord>(made.getSchema(), new GenericData()).write(made, encoder);
    return new GenericDatumReader<GenericRecord>(made.getSchema(), reader, new GenericData())
        .read(null, DecoderFactory.get().binaryDecoder(out.toByteArray(), null));
  }

  /** From few values, so that those of defaults are often among them. */
  private static Object any(Schema schema, Random random) {
    return switch (schema.getType()) {
      case NULL -> GenericNull.VALUE;
      case BOOLEAN -> random.nextBoolean();
      case INT -> random.nextInt(4) - 1;
      case LONG -> random.nextInt(4) - 1L;
      case FLOAT -> random.nextInt(3) - 1F;
      case DOUBLE -> random.nextInt(3) - 1D;
      case STRING -> random.nextBoolean() ? "" : "\u5230" + random.nextInt(3);
      case BYTES -> ByteBuffer.wrap(new byte[random.nextInt(3)]);
      case FIXED -> {
        byte[] bytes = new byte[schema.getFixedSize()];
        random.nextBytes(bytes);
        yield new GenericData.Fixed(schema, bytes);
      }
      case ENUM ->
          new GenericData.EnumSymbol(
              schema, schema.getEnumSymbols().get(random.nextInt(schema.getEnumSymbols().size())));
      case ARRAY -> {
        List<Object> items = new ArrayList<>();
        for (int left = random.nextInt(3); left > 0; left--) {
          items.add(any(schema.getElementType(), random));
        }
        yield items;
      }
      case MAP -> {
        Map<String, Object> items = new HashMap<>();
        for (int left = random.nextInt(3); left > 0; left--) {
          items.put("k" + left, any(schema.getValueType(), random));
        }
        yield items;
      }
      case UNION -> any(schema.getTypes().get(random.nextInt(schema.getTypes().size())), random);
      case RECORD -> {
        GenericRecord record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
          Object value = any(field.schema(), random);
          record.put(field.pos(), value == GenericNull.VALUE ? null : value);
        }
        yield record;
      }
    };
  }

  /** Stands for null where a value is needed. */
  private enum GenericNull {
    VALUE
  }
}
