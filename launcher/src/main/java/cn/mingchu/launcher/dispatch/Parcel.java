package cn.mingchu.launcher.dispatch;

import cn.mingchu.launcher.recording.RecordedEvent;
import java.time.Instant;
import java.util.List;

/**
 * Events of one topic that arrived together.
 *
 * @param arrival what the clock showed then
 */
record Parcel(Instant arrival, List<RecordedEvent> events) {

  long characters() {
    return events.stream().mapToLong(event -> event.json().length()).sum();
  }
}
