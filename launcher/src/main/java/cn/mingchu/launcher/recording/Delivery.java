package cn.mingchu.launcher.recording;

import cn.mingchu.schemas.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Events that arrived together.
 *
 * @param arrival what the clock showed then
 * @param events in order of arrival
 */
public record Delivery(Instant arrival, List<RecordedEvent> events) {

  public Delivery {
    events = List.copyOf(events);
  }

  /** The events of each topic, in their order. */
  public Map<Topic<?>, List<RecordedEvent>> byTopic() {
    Map<Topic<?>, List<RecordedEvent>> byTopic = new LinkedHashMap<>();
    events.forEach(
        event -> byTopic.computeIfAbsent(event.topic(), none -> new ArrayList<>()).add(event));
    return byTopic;
  }

  /** What is for a topic as JSON, in order. */
  public List<String> of(Topic<?> topic) {
    return events.stream()
        .filter(event -> event.topic().equals(topic))
        .map(RecordedEvent::json)
        .toList();
  }
}
