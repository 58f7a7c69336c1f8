package cn.mingchu.gateway.event;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a JSON object as a record of one topic, guided by the topic's Avro schema alone.
 *
 * <p>The sender writes the header's {@code eventId}, {@code eventTime} and {@code recordedTime}
 * beside the record's own fields; the rest of the header comes from the {@link Arrival} and from
 * whoever knows which school it is. A field that the schema does not name is refused.
 *
 * @param <T> the record type
 */
public final class EventReader<T extends SpecificRecord> {

  private static final String EVENT_TIME = "eventTime";
  private static final String RECORDED_TIME = "recordedTime";
  private static final List<String> WRITTEN_BY_SENDER =
      List.of("eventId", EVENT_TIME, RECORDED_TIME);

  private final Schema schema;
  private final Class<T> type;
  private final List<FieldReader> headerFields;
  private final List<FieldReader> ownFields;
  private final Set<String> known = new TreeSet<>();
  private final Set<String> setByGateway = new TreeSet<>();

  /** A reader for what is sent to {@code topic}, whose records MUST start with a header. */
  public EventReader(Topic<T> topic) {
    this.schema = topic.schema();
    this.type = topic.valueType();
    Schema header = EventHeader.getClassSchema();
    Schema.Field first = schema.getFields().get(0);
    if (!first.schema().getFullName().equals(header.getFullName())) {
      throw new IllegalArgumentException(topic + " has records without a header");
    }
    this.headerFields =
        header.getFields().stream()
            .filter(field -> WRITTEN_BY_SENDER.contains(field.name()))
            .map(FieldReader::new)
            .toList();
    this.ownFields = schema.getFields().stream().skip(1).map(FieldReader::new).toList();
    headerFields.forEach(field -> known.add(field.name()));
    ownFields.forEach(field -> known.add(field.name()));
    header.getFields().forEach(field -> setByGateway.add(field.name()));
    setByGateway.removeAll(known);
  }

  /** What a sender may write, as JSON Schema. */
  public ObjectNode jsonSchema() {
    List<FieldReader> fields = new ArrayList<>(headerFields);
    fields.addAll(ownFields);
    ObjectNode described = EventSchema.of(fields);
    ArrayNode required = (ArrayNode) described.get("required");
    required.removeIf(name -> name.stringValue().equals(RECORDED_TIME));
    if (schema.getDoc() != null) {
      described.put("description", schema.getDoc());
    }
    return described;
  }

  /**
   * The record that {@code json} describes; its header has no school yet.
   *
   * @throws RefusedException if a field is missing, unknown, of the wrong type or out of range
   */
  public T read(ObjectNode json, Arrival arrival) throws RefusedException {
    for (String name : json.propertyNames()) {
      requireKnown(name);
    }
    Map<String, JsonNode> values = new HashMap<>();
    json.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    values.computeIfAbsent(RECORDED_TIME, absent -> values.get(EVENT_TIME));

    EventHeader header = new EventHeader();
    for (FieldReader field : headerFields) {
      header.put(field.position(), field.read("", values.get(field.name())));
    }
    header.put("ingestTime", arrival.ingestTime());
    header.put("source", arrival.source());

    T record = type.cast(SpecificData.get().newRecord(null, schema));
    record.put(0, header);
    for (FieldReader field : ownFields) {
      record.put(field.position(), field.read("", values.get(field.name())));
    }
    return record;
  }

  private void requireKnown(String name) throws RefusedException {
    if (known.contains(name)) {
      return;
    }
    String sentence =
        setByGateway.contains(name)
            ? name + " is set by the gateway and must not be sent"
            : name + " is not a field of " + schema.getName() + "; the fields are " + known;
    throw new RefusedException(RejectReason.MALFORMED, name, sentence);
  }
}
