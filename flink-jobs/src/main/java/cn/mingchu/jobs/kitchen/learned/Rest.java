package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps a strange time from being told row by row: for a while only what is much stranger than all
 * before it is passed on.
 */
final class Rest {

  /** Falling from first to last; what is older and less strange than a later one is forgotten. */
  private final Deque<Told> strangest = new ArrayDeque<>();

  private long row;

  /** {@code decades} where they are worth telling, or 0. */
  double passOn(double decades, HabitSettings settings) {
    row++;
    while (!strangest.isEmpty() && strangest.getFirst().row() < row - settings.restRows()) {
      strangest.removeFirst();
    }
    double before = strangest.isEmpty() ? 0 : strangest.getFirst().decades();
    while (!strangest.isEmpty() && strangest.getLast().decades() <= decades) {
      strangest.removeLast();
    }
    if (decades > 0) {
      strangest.addLast(new Told(row, decades));
    }
    return decades > before + settings.restDecades() ? decades : 0;
  }

  void write(ByteBuffer out) {
    out.putLong(row).putInt(strangest.size());
    for (Told told : strangest) {
      out.putLong(told.row()).putDouble(told.decades());
    }
  }

  static Rest read(ByteBuffer in) {
    Rest read = new Rest();
    read.row = in.getLong();
    for (int left = in.getInt(); left > 0; left--) {
      read.strangest.addLast(new Told(in.getLong(), in.getDouble()));
    }
    return read;
  }

  private record Told(long row, double decades) {}
}
