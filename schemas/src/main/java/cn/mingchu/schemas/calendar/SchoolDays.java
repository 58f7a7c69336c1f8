package cn.mingchu.schemas.calendar;

import cn.mingchu.schemas.event.CalendarPeriod;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The school days of one school, for ever back and forth, ready to be asked and counted.
 *
 * <p>A day is counted from 1970, as {@link java.time.LocalDate#toEpochDay} does. Between two days
 * on which another period begins to decide, every week is alike, so an answer takes a search among
 * those.
 */
public final class SchoolDays {

  /** Every day is one. */
  public static final SchoolDays EVERY_DAY = of(List.of());

  /** From each of these days on, the week of the same place holds; before them, every day. */
  private final long[] starts;

  private final Week[] weeks;

  /** How many school days lie before each start, as {@link #before(long)} counts. */
  private final long[] before;

  private final long fingerprint;

  private SchoolDays(long[] starts, Week[] weeks) {
    this.starts = starts;
    this.weeks = weeks;
    this.fingerprint = fingerprint(starts, weeks);
    this.before = new long[starts.length];
    for (int place = 0; place < starts.length; place++) {
      before[place] = place == 0 ? starts[0] : before(place - 1, starts[place]);
    }
  }

  /**
   * The days that periods make.
   *
   * @param inOrder of two that a day lies in, the earlier one decides
   */
  static SchoolDays of(List<CalendarPeriod> inOrder) {
    NavigableSet<Long> changes = new TreeSet<>();
    for (CalendarPeriod period : inOrder) {
      changes.add(period.getFirstDay().toEpochDay());
      changes.add(period.getLastDay().toEpochDay() + 1);
    }
    long[] starts = new long[changes.size()];
    Week[] weeks = new Week[changes.size()];
    int size = 0;
    Week last = Week.EVERY_DAY;
    for (long day : changes) {
      Week week = week(inOrder, day);
      if (week != last) {
        starts[size] = day;
        weeks[size] = week;
        last = week;
        size++;
      }
    }
    return new SchoolDays(Arrays.copyOf(starts, size), Arrays.copyOf(weeks, size));
  }

  private static Week week(List<CalendarPeriod> inOrder, long day) {
    for (CalendarPeriod period : inOrder) {
      if (day >= period.getFirstDay().toEpochDay() && day <= period.getLastDay().toEpochDay()) {
        return Week.of(period);
      }
    }
    return Week.EVERY_DAY;
  }

  /** Whether a day is one of them. */
  public boolean include(long epochDay) {
    int place = place(epochDay);
    return place < 0 || weeks[place].has(epochDay);
  }

  /**
   * How many of them lie before a day, but for a number that is the same for every day: the
   * difference between two days is how many lie between them.
   */
  public long before(long epochDay) {
    int place = place(epochDay);
    return place < 0 ? epochDay : before(place, epochDay);
  }

  /** The school day before which there are so many, as {@link #before} counts. */
  public long number(long count) {
    long low = count;
    long high = count + restDays();
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (before(middle + 1) > count) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The same for two that include the same days in the same weeks; 0 where all days are in. */
  public long fingerprint() {
    return fingerprint;
  }

  private static long fingerprint(long[] starts, Week[] weeks) {
    long fingerprint = 0;
    for (int place = 0; place < starts.length; place++) {
      fingerprint = 31 * (31 * fingerprint + starts[place]) + weeks[place].name().hashCode();
    }
    return fingerprint;
  }

  private long restDays() {
    int last = starts.length - 1;
    return last < 0 ? 0 : starts[last] - before[last];
  }

  private long before(int place, long epochDay) {
    return before[place] + weeks[place].count(starts[place], epochDay);
  }

  /** Where the week of a day stands; negative where none was said to begin until then. */
  private int place(long epochDay) {
    int found = Arrays.binarySearch(starts, epochDay);
    return found >= 0 ? found : -found - 2;
  }
}
