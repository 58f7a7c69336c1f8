package cn.mingchu.launcher.dispatch;

import cn.mingchu.launcher.recording.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * What goes to the gateway in one request.
 *
 * @param arrival of the first of its events
 * @param arrivals of each of them
 */
record Load(Instant arrival, List<RecordedEvent> events, List<Instant> arrivals) {

  private static final int MOST_EVENTS = 2_000;

  /** Three bytes each at most; a gateway takes 5 MB unless it is told otherwise. */
  private static final long MOST_CHARACTERS = 1_000_000;

  /** Of so many the gateway can be told in a header, which may have 8 kB. */
  private static final int MOST_PARCELS = 200;

  /** As much of what waits as fits, and one parcel at least, which MUST be there. */
  static Load of(Deque<Parcel> waiting) {
    Parcel first = waiting.element();
    List<RecordedEvent> events = new ArrayList<>();
    List<Instant> arrivals = new ArrayList<>();
    long characters = 0;
    for (int parcels = 0; parcels < MOST_PARCELS && !waiting.isEmpty(); parcels++) {
      Parcel next = waiting.element();
      characters += next.characters();
      boolean fits =
          events.size() + next.events().size() <= MOST_EVENTS && characters <= MOST_CHARACTERS;
      if (!events.isEmpty() && !fits) {
        break;
      }
      waiting.remove();
      events.addAll(next.events());
      arrivals.addAll(Collections.nCopies(next.events().size(), next.arrival()));
    }
    return new Load(first.arrival(), events, arrivals);
  }

  List<String> json() {
    return events.stream().map(RecordedEvent::json).toList();
  }
}
