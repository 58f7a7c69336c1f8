package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.EventHeader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as senders write them: the header's fields at the top, hundredths in their own unit, and
 * nothing of what is not there.
 */
final class PaperJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String HUNDREDTHS = "Hundredths";

  private PaperJson() {}

  static String of(EventHeader header, SpecificRecord record) {
    ObjectNode node = JSON.objectNode();
    node.put("eventId", header.getEventId().toString());
    node.put("eventTime", header.getEventTime().toString());
    node.put("recordedTime", header.getRecordedTime().toString());
    fill(node, record);
    return JsonMapper.shared().writeValueAsString(node);
  }

  private static void fill(ObjectNode node, SpecificRecord record) {
    for (Schema.Field field : record.getSchema().getFields()) {
      @Nullable Object value = record.get(field.pos());
      String name = field.name();
      if (value == null || value instanceof EventHeader) {
        continue;
      }
      if (name.endsWith(HUNDREDTHS) && value instanceof Integer hundredths) {
        String unit = name.substring(0, name.length() - HUNDREDTHS.length());
        node.put(unit, BigDecimal.valueOf(hundredths, 2));
      } else {
        node.set(name, written(value));
      }
    }
  }

  private static JsonNode written(Object value) {
    if (value instanceof SpecificRecord record) {
      ObjectNode node = JSON.objectNode();
      fill(node, record);
      return node;
    }
    if (value instanceof Collection<?> elements) {
      ArrayNode list = JSON.arrayNode();
      List.copyOf(elements).forEach(element -> list.add(written(element)));
      return list;
    }
    if (value instanceof Integer number) {
      return JSON.numberNode(number);
    }
    if (value instanceof Long number) {
      return JSON.numberNode(number);
    }
    return value instanceof Boolean truth
        ? JSON.booleanNode(truth)
        : JSON.stringNode(value.toString());
  }
}
