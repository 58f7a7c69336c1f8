package cn.mingchu.jobs.trace.paper;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** When the stores of a school were too warm, and what was told of it. */
public final class BreachBook {

  /** The newest revision of each breach. */
  final Map<String, Breach> breaches = new TreeMap<>();

  /** By breach, the first moment at which a revision said that it stands. */
  final Map<String, Long> knownAt = new TreeMap<>();

  /** By breach and lot, the last word. */
  final Map<String, RecallClaim> told = new HashMap<>();

  /** No stay that is kept began earlier; UTC milliseconds. */
  long oldestStay = Long.MAX_VALUE;

  /** An empty book. */
  public BreachBook() {}

  BreachBook copy() {
    BreachBook copy = new BreachBook();
    copy.breaches.putAll(breaches);
    copy.knownAt.putAll(knownAt);
    copy.told.putAll(told);
    copy.oldestStay = oldestStay;
    return copy;
  }
}
