package cn.mingchu.jobs.kitchen.school;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Dates in order, each once, eight bytes each. */
final class Dates {

  private static final int FIRST_ROOM = 16;

  /** No date is this early. */
  static final long NONE = Long.MIN_VALUE;

  private long[] dates;
  private int size;

  Dates() {
    this(new long[FIRST_ROOM], 0);
  }

  private Dates(long[] dates, int size) {
    this.dates = dates;
    this.size = size;
  }

  void add(long date) {
    int place = Arrays.binarySearch(dates, 0, size, date);
    if (place >= 0) {
      return;
    }
    if (size == dates.length) {
      dates = Arrays.copyOf(dates, 2 * size);
    }
    int before = -place - 1;
    System.arraycopy(dates, before, dates, before + 1, size - before);
    dates[before] = date;
    size++;
  }

  /** The last date up to a moment; {@link #NONE} where there is none. */
  long lastUpTo(long moment) {
    int place = Arrays.binarySearch(dates, 0, size, moment);
    int last = place >= 0 ? place : -place - 2;
    return last < 0 ? NONE : dates[last];
  }

  void removeBefore(long moment) {
    int place = Arrays.binarySearch(dates, 0, size, moment);
    int removed = place >= 0 ? place : -place - 1;
    dates = Arrays.copyOfRange(dates, removed, Math.max(size, removed + FIRST_ROOM));
    size -= removed;
  }

  /** The first date; there MUST be one. */
  long first() {
    return dates[0];
  }

  LongStream stream() {
    return Arrays.stream(dates, 0, size);
  }

  int size() {
    return size;
  }

  Dates copy() {
    return new Dates(dates.clone(), size);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      out.writeLong(dates[i]);
    }
  }

  static Dates read(DataInput in) throws IOException {
    int size = in.readInt();
    long[] dates = new long[Math.max(size, FIRST_ROOM)];
    for (int i = 0; i < size; i++) {
      dates[i] = in.readLong();
    }
    return new Dates(dates, size);
  }
}
