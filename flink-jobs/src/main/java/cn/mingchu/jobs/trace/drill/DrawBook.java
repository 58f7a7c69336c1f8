package cn.mingchu.jobs.trace.drill;

import java.time.LocalDate;
import java.util.TreeMap;

/** What a county is going to draw: of each of the next nights one lot, the one that leads. */
public final class DrawBook {

  final String regionCode;

  final TreeMap<LocalDate, Candidate> nights = new TreeMap<>();

  /** An empty book. */
  public DrawBook(String regionCode) {
    this.regionCode = regionCode;
  }

  /** Whether nothing is left in it. */
  public boolean isEmpty() {
    return nights.isEmpty();
  }

  DrawBook copy() {
    DrawBook copy = new DrawBook(regionCode);
    copy.nights.putAll(nights);
    return copy;
  }
}
