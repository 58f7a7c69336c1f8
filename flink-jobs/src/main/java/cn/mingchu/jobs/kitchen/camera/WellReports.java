package cn.mingchu.jobs.kitchen.camera;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/**
 * When a camera said that all was well, in twelve bytes a report.
 *
 * <p>Of the reports of one minute, the first and the last are kept: nothing that lasts for a minute
 * or more begins or ends between them. So two days are never more than 5,760.
 */
final class WellReports {

  /** The shortest that a state of a camera is told of. */
  static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private long[] dates = {};

  /** How long after its date each of them came in; negative where a clock is a little ahead. */
  private int[] lags = {};

  private int size;

  /** Takes one in; false where that tells nothing new. */
  boolean add(long eventTime, long ingestTime) {
    int lag = Math.toIntExact(ingestTime - eventTime);
    int found = Arrays.binarySearch(dates, 0, size, eventTime);
    if (found >= 0) {
      boolean speaks = lag < lags[found];
      lags[found] = speaks ? lag : lags[found];
      return speaks;
    }
    int place = -found - 1;
    boolean isFirst = !isOfMinute(place - 1, eventTime);
    boolean isLast = !isOfMinute(place, eventTime);
    if (!isFirst && !isLast) {
      return false;
    }
    insert(place, eventTime, lag);
    if (isFirst && isOfMinute(place + 2, eventTime)) {
      remove(place + 1, 1);
    } else if (isLast && isOfMinute(place - 2, eventTime)) {
      remove(place - 1, 1);
    }
    return true;
  }

  int size() {
    return size;
  }

  long date(int place) {
    return dates[place];
  }

  long ingestTime(int place) {
    return dates[place] + lags[place];
  }

  /** How many are dated before a moment. */
  int countBefore(long eventTime) {
    int found = Arrays.binarySearch(dates, 0, size, eventTime);
    return found >= 0 ? found : -found - 1;
  }

  void removeFirst(int count) {
    remove(0, count);
  }

  WellReports copy() {
    WellReports copy = new WellReports();
    copy.dates = Arrays.copyOf(dates, size);
    copy.lags = Arrays.copyOf(lags, size);
    copy.size = size;
    return copy;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int place = 0; place < size; place++) {
      out.writeLong(dates[place]);
      out.writeInt(lags[place]);
    }
  }

  static WellReports read(DataInput in) throws IOException {
    WellReports reports = new WellReports();
    reports.size = in.readInt();
    reports.dates = new long[reports.size];
    reports.lags = new int[reports.size];
    for (int place = 0; place < reports.size; place++) {
      reports.dates[place] = in.readLong();
      reports.lags[place] = in.readInt();
    }
    return reports;
  }

  private boolean isOfMinute(int place, long eventTime) {
    return place >= 0
        && place < size
        && Math.floorDiv(dates[place], MINUTE) == Math.floorDiv(eventTime, MINUTE);
  }

  private void insert(int place, long eventTime, int lag) {
    if (size == dates.length) {
      int room = size + size / 2 + 8;
      dates = Arrays.copyOf(dates, room);
      lags = Arrays.copyOf(lags, room);
    }
    System.arraycopy(dates, place, dates, place + 1, size - place);
    System.arraycopy(lags, place, lags, place + 1, size - place);
    dates[place] = eventTime;
    lags[place] = lag;
    size++;
  }

  private void remove(int place, int count) {
    System.arraycopy(dates, place + count, dates, place, size - place - count);
    System.arraycopy(lags, place + count, lags, place, size - place - count);
    size -= count;
  }
}
