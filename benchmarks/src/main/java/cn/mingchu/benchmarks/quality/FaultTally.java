package cn.mingchu.benchmarks.quality;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How faults of one kind fared. */
final class FaultTally {

  private long injected;
  private long calling;
  private final List<Duration> untilTold = new ArrayList<>();
  private final Map<String, Long> firstBy = new TreeMap<>();

  /** A fault that called for nothing: it was over before it did harm, or hid itself. */
  void addHarmless() {
    injected++;
  }

  void addMissed() {
    injected++;
    calling++;
  }

  /**
   * Adds a fault that was found.
   *
   * @param after its begin, until the first right finding was told
   */
  void addCaught(Duration after, String ruleId) {
    injected++;
    calling++;
    untilTold.add(after);
    firstBy.merge(ruleId, 1L, Long::sum);
  }

  long injected() {
    return injected;
  }

  /** Those that called for a finding. */
  long calling() {
    return calling;
  }

  long caught() {
    return untilTold.size();
  }

  Duration medianUntilTold() {
    if (untilTold.isEmpty()) {
      return Duration.ZERO;
    }
    Collections.sort(untilTold);
    return untilTold.get((untilTold.size() - 1) / 2);
  }

  /** Which rule told first, and how often. */
  Map<String, Long> firstBy() {
    return firstBy;
  }
}
