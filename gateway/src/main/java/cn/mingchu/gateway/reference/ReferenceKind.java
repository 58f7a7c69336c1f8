package cn.mingchu.gateway.reference;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.event.Arrival;
import cn.mingchu.gateway.event.EventReader;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One kind of reference data: how it is read, judged, and where it is kept.
 *
 * @param <T> the record type
 */
final class ReferenceKind<T extends SpecificRecord> {

  private final Topic<T> topic;
  private final ReferenceRules<T> rules;
  private final EventReader<T> reader;

  ReferenceKind(Topic<T> topic, ReferenceRules<T> rules) {
    this.topic = topic;
    this.rules = rules;
    this.reader = new EventReader<>(topic);
  }

  Topic<T> topic() {
    return topic;
  }

  /** Why {@code id} cannot be erased now; empty if it can. */
  Optional<String> hindranceToErase(String id) {
    return rules.hindranceToErase(id);
  }

  /** Whether there is something under {@code id}. */
  boolean isKnown(String id) {
    return rules.current(id).isPresent();
  }

  /**
   * The sound record that {@code json} describes.
   *
   * @throws RefusedException if it is not sound, or not for one with this binding to write
   */
  T read(String id, ObjectNode json, Arrival arrival, Binding binding) throws RefusedException {
    T value = reader.read(completed(id, json, arrival), arrival);
    requireMayWrite(binding, id, arrival);
    if (!rules.mayWrite(binding, value)) {
      throw forbidden(id, arrival);
    }
    rules.check(value);
    EventHeader header = (EventHeader) value.get(0);
    header.put("schoolId", rules.schoolId(value).orElse(null));
    header.put("regionCode", rules.regionCode(value).orElse(null));
    return value;
  }

  /**
   * Whoever may write the new value must also have been allowed to write the old one: a device
   * cannot be taken from another school.
   */
  void requireMayWrite(Binding binding, String id, Arrival arrival) throws RefusedException {
    Optional<T> current = rules.current(id);
    if (current.isPresent() && !rules.mayWrite(binding, current.get())) {
      throw forbidden(id, arrival);
    }
  }

  private RefusedException forbidden(String id, Arrival arrival) {
    return new RefusedException(
        RejectReason.FORBIDDEN,
        rules.idField(),
        arrival.source() + " may not write " + topic.shortName() + " " + id);
  }

  /** The path gives the id; who says nothing of times means now. */
  private ObjectNode completed(String id, ObjectNode json, Arrival arrival)
      throws RefusedException {
    JsonNode written = json.get(rules.idField());
    if (written != null && !(written.isString() && written.stringValue().equals(id))) {
      throw new RefusedException(
          RejectReason.MALFORMED,
          rules.idField(),
          rules.idField() + " must be " + id + " as in the path, was " + written);
    }
    ObjectNode complete = json.deepCopy();
    complete.put(rules.idField(), id);
    if (!complete.has("eventTime")) {
      complete.put("eventTime", arrival.ingestTime().toEpochMilli());
    }
    if (!complete.has("eventId")) {
      String name = topic + " " + id + " " + arrival.ingestTime() + " " + json;
      complete.put(
          "eventId", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }
    return complete;
  }
}
