package cn.mingchu.jobs.kitchen.camera;

import java.util.ArrayDeque;
import java.util.Deque;

/** The latest of the sights of one episode in one band, and when it was first seen in it. */
final class Hits {

  final Deque<Long> latest = new ArrayDeque<>();
  long first;

  Hits() {
    this(Watch.NEVER);
  }

  Hits(long first) {
    this.first = first;
  }

  /** Takes one in; whether with it the rule's condition is met. */
  boolean meetWith(long eventTime, SightingRule rule) {
    first = Math.min(first, eventTime);
    latest.addLast(eventTime);
    while (latest.getFirst() < eventTime - rule.withinMillis()) {
      latest.removeFirst();
    }
    boolean often = latest.size() >= rule.hits(eventTime);
    while (latest.size() > rule.mostHits()) {
      latest.removeFirst(); // so many are never asked for
    }
    return often && lasted(eventTime) >= rule.forMillis();
  }

  /** How long it was seen by then. */
  long lasted(long eventTime) {
    return eventTime - first;
  }

  Hits copy() {
    Hits copy = new Hits(first);
    copy.latest.addAll(latest);
    return copy;
  }
}
