package cn.mingchu.jobs.supervision.word;

import cn.mingchu.jobs.day.BusinessDay;
import java.time.LocalDate;

/** Days of Shanghai, counted from 1970-01-01. */
public final class Days {

  private Days() {}

  /** The day that a moment is on, UTC milliseconds. */
  public static long of(long time) {
    return BusinessDay.of(time).date().toEpochDay();
  }

  /** The first moment of a day, UTC milliseconds. */
  public static long begin(long day) {
    return new BusinessDay(LocalDate.ofEpochDay(day)).begin();
  }

  /** The first moment after a day, UTC milliseconds. */
  public static long end(long day) {
    return new BusinessDay(LocalDate.ofEpochDay(day)).end();
  }
}
