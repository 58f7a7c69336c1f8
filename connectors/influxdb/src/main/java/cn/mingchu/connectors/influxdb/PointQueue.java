package cn.mingchu.connectors.influxdb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Points of one retention policy that InfluxDB does not have yet, in their order: what is said
 * later of a point MUST NOT be overtaken by what was said earlier, so there is one batch at a time,
 * and a batch that fails is sent again before all others.
 *
 * <p>A batch of which something was refused is parted until the refused points stand alone. That
 * sends good ones again, which changes nothing.
 */
final class PointQueue {

  /**
   * A point that waits.
   *
   * @param since on a clock of the owner's, in milliseconds
   */
  private record Waiting(String line, long since) {}

  private final Deque<Waiting> waiting = new ArrayDeque<>();

  /** How many at the head are sent together, where they were refused as part of more. */
  private final Deque<Integer> pieces = new ArrayDeque<>();

  private long chars;

  void add(String line, long now) {
    waiting.add(new Waiting(line, now));
    chars += line.length();
  }

  int size() {
    return waiting.size();
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** How long the lines are, together. */
  long chars() {
    return chars;
  }

  /** Since when its first point waits; the end of time where it is empty. */
  long waitingSince() {
    Waiting first = waiting.peek();
    return first == null ? Long.MAX_VALUE : first.since();
  }

  /** Whether parts of a batch that was refused are still to be tried. */
  boolean isParted() {
    return !pieces.isEmpty();
  }

  /** What to send next: at most so many points, none only where there are none. */
  List<String> head(int most) {
    Integer piece = pieces.peek();
    int length = Math.min(piece == null ? most : piece, waiting.size());
    List<String> lines = new ArrayList<>(length);
    Iterator<Waiting> each = waiting.iterator();
    while (lines.size() < length) {
      lines.add(each.next().line());
    }
    return lines;
  }

  /** The head of that length is kept. */
  void written(int length) {
    pieces.poll();
    remove(length);
  }

  /**
   * Some of the head of that length are refused.
   *
   * @param dropped how many; 0 where that is not known
   * @return those that are known to be refused, and wait no longer
   */
  List<String> refused(int length, int dropped) {
    pieces.poll();
    if (length == 1 || dropped >= length) {
      return remove(length);
    }
    int half = length / 2;
    pieces.push(length - half);
    pieces.push(half);
    return List.of();
  }

  /** All that wait, in their order. */
  List<String> lines() {
    return waiting.stream().map(Waiting::line).toList();
  }

  private List<String> remove(int length) {
    List<String> removed = new ArrayList<>(length);
    while (removed.size() < length) {
      String line = waiting.remove().line();
      chars -= line.length();
      removed.add(line);
    }
    return removed;
  }
}
