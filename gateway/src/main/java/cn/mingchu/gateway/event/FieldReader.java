package cn.mingchu.gateway.event;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.schemas.event.RejectReason;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one field of a record: its name at the edge, whether it may be left out, its value. */
final class FieldReader {

  private final Schema.Field field;
  private final String name;
  private final Schema schema;
  private final boolean nullable;
  private final ValueReader values;

  FieldReader(Schema.Field field) {
    this.field = field;
    this.name = EdgeName.of(field.name());
    this.nullable = field.schema().isNullable();
    this.schema = withoutNull(field.schema());
    this.values = values();
  }

  /** The type of the values, without null. */
  Schema schema() {
    return schema;
  }

  boolean isHundredths() {
    return EdgeName.isHundredths(field.name());
  }

  boolean isMillis() {
    return EdgeName.isMillis(field.name());
  }

  boolean isNullable() {
    return nullable;
  }

  boolean isRequired() {
    return !field.hasDefaultValue();
  }

  /** What the schema says of the field; null if nothing. */
  @Nullable String description() {
    return field.doc();
  }

  /** The name that the sender writes. */
  String name() {
    return name;
  }

  /** Where the value goes in the record. */
  int position() {
    return field.pos();
  }

  /**
   * The value to put.
   *
   * @param inside the path of the record that the field is in, up to the field's own name; empty
   *     for the event itself
   * @param json null where the sender left the field out
   */
  @Nullable Object read(String inside, @Nullable JsonNode json) throws RefusedException {
    String path = inside + name;
    if (json == null) {
      if (field.hasDefaultValue()) {
        return SpecificData.get().getDefaultValue(field);
      }
      throw new RefusedException(RejectReason.MALFORMED, path, path + " is missing");
    }
    if (json.isNull()) {
      if (nullable) {
        return null;
      }
      throw new RefusedException(RejectReason.MALFORMED, path, path + " must not be null");
    }
    return values.read(path, json);
  }

  private ValueReader values() {
    if (isHundredths()) {
      return ValueReaders::hundredths;
    }
    return isMillis() ? ValueReaders::millis : ValueReaders.of(schema);
  }

  private static Schema withoutNull(Schema schema) {
    if (!schema.isUnion()) {
      return schema;
    }
    List<Schema> others =
        schema.getTypes().stream().filter(type -> type.getType() != Schema.Type.NULL).toList();
    if (others.size() != 1) {
      throw new IllegalArgumentException("no JSON form is agreed for the union " + schema);
    }
    return others.get(0);
  }
}
