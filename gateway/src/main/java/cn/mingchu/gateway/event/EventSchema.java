package cn.mingchu.gateway.event;

import java.util.List;
import org.apache.avro.Schema;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Describes what an {@link EventReader} reads, as JSON Schema, for whoever writes a sender. */
final class EventSchema {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private EventSchema() {}

  static ObjectNode of(List<FieldReader> fields) {
    ObjectNode schema = JSON.objectNode();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    ArrayNode required = JSON.arrayNode();
    ObjectNode properties = schema.putObject("properties");
    for (FieldReader field : fields) {
      properties.set(field.name(), property(field));
      if (field.isRequired()) {
        required.add(field.name());
      }
    }
    schema.set("required", required);
    return schema;
  }

  private static ObjectNode property(FieldReader field) {
    ObjectNode property = field.isHundredths() ? typed("number") : value(field.schema());
    if (field.isMillis()) {
      property.put("format", "seconds");
    }
    if (field.isHundredths()) {
      property.put("multipleOf", 0.01);
    }
    if (field.isNullable()) {
      property = orNull(property);
    }
    if (field.description() != null) {
      property.put("description", field.description());
    }
    return property;
  }

  private static ObjectNode orNull(ObjectNode property) {
    ObjectNode nullable = JSON.objectNode();
    nullable.putArray("anyOf").add(property).add(typed("null"));
    return nullable;
  }

  private static ObjectNode value(Schema schema) {
    return switch (schema.getType()) {
      case BOOLEAN -> typed("boolean");
      case INT ->
          schema.getLogicalType() == null
              ? typed("integer").put("format", "int32")
              : typed("string").put("format", "date");
      case LONG -> schema.getLogicalType() == null ? typed("integer") : time();
      case DOUBLE -> typed("number");
      case ENUM -> symbols(schema);
      case FIXED -> typed("string").put("format", "uuid");
      case MAP -> {
        ObjectNode map = typed("object");
        map.set("additionalProperties", value(schema.getValueType()));
        yield map;
      }
      case ARRAY -> {
        ObjectNode list = typed("array").put("maxItems", ValueReaders.MAX_ELEMENTS);
        list.set("items", value(schema.getElementType()));
        yield list;
      }
      case RECORD -> record(schema);
      default -> typed("string");
    };
  }

  private static ObjectNode record(Schema schema) {
    ObjectNode record = of(schema.getFields().stream().map(FieldReader::new).toList());
    if (schema.getDoc() != null) {
      record.put("description", schema.getDoc());
    }
    return record;
  }

  private static ObjectNode time() {
    ObjectNode time = JSON.objectNode();
    time.putArray("anyOf")
        .add(typed("string").put("format", "date-time"))
        .add(typed("integer").put("description", "milliseconds since 1970"));
    return time;
  }

  private static ObjectNode symbols(Schema schema) {
    ObjectNode symbols = typed("string");
    ArrayNode allowed = symbols.putArray("enum");
    schema.getEnumSymbols().forEach(allowed::add);
    return symbols;
  }

  private static ObjectNode typed(String type) {
    return JSON.objectNode().put("type", type);
  }
}
