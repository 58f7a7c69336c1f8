package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.event.Arrival;
import cn.mingchu.gateway.event.EventReader;
import cn.mingchu.gateway.once.EventKey;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.topic.Topic;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.node.ObjectNode;

/**
 * A topic that senders may write to, and how its events are read and judged.
 *
 * @param <T> the record type
 */
public final class InputTopic<T extends SpecificRecord> {

  private final Topic<T> topic;
  private final InputRules<T> rules;
  private final EventReader<T> reader;

  InputTopic(Topic<T> topic, InputRules<T> rules) {
    this.topic = topic;
    this.rules = rules;
    this.reader = new EventReader<>(topic);
  }

  /** The topic itself. */
  public Topic<T> topic() {
    return topic;
  }

  InputRules<T> rules() {
    return rules;
  }

  /** The event that {@code json} describes; also there, lots have their one name then. */
  T read(ObjectNode json, Arrival arrival) throws RefusedException {
    LotNames.unify(json);
    return reader.read(json, arrival);
  }

  /** The header of {@code event}, which is always its first field. */
  EventHeader header(T event) {
    return (EventHeader) event.get(0);
  }

  /** What {@code event} is known by: as its record will say, key and header. */
  EventKey key(T event) {
    return new EventKey(topic.key(event), header(event).getEventId());
  }
}
