package cn.mingchu.launcher.dispatch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Who brings the events of one topic, a load after the other. For use by one thread at a time. */
final class Courier {

  private final Deque<Parcel> waiting = new ArrayDeque<>();
  private @Nullable Load underWay;

  void take(Parcel parcel) {
    waiting.add(parcel);
  }

  boolean hasMore() {
    return !waiting.isEmpty();
  }

  /** Takes as much along as fits; there MUST be something. */
  Load setOut() {
    Load load = Load.of(waiting);
    underWay = load;
    return load;
  }

  /** The load is answered. */
  void comeBack() {
    underWay = null;
  }

  /** The arrival of the oldest event that is not answered yet; null where all are. */
  @Nullable Instant oldestUnanswered() {
    if (underWay != null) {
      return underWay.arrival();
    }
    Parcel next = waiting.peek();
    return next == null ? null : next.arrival();
  }
}
