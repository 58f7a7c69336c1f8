package cn.mingchu.portal.projection;

import java.util.List;
import java.util.Map;
import org.apache.avro.Schema.Field;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a record of the contract as a document: field by field, dates and ids as text. */
final class RecordJson {

  private final JsonMapper json;

  RecordJson(JsonMapper json) {
    this.json = json;
  }

  String of(SpecificRecord record) {
    return json.writeValueAsString(node(record));
  }

  String of(List<? extends SpecificRecord> records) {
    return json.writeValueAsString(node(records));
  }

  private JsonNode node(@Nullable Object value) {
    if (value instanceof SpecificRecord record) {
      ObjectNode object = json.createObjectNode();
      for (Field field : record.getSchema().getFields()) {
        object.set(field.name(), node(record.get(field.pos())));
      }
      return object;
    }
    if (value instanceof List<?> list) {
      ArrayNode array = json.createArrayNode();
      list.forEach(one -> array.add(node(one)));
      return array;
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = json.createObjectNode();
      map.forEach((key, one) -> object.set(String.valueOf(key), node(one)));
      return object;
    }
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return json.valueToTree(value);
    }
    return json.getNodeFactory().stringNode(value.toString());
  }
}
