package cn.mingchu.schemas.calendar;

import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.PeriodKind;

/** Which days of a week are school days, as long as one period decides. */
enum Week {
  EVERY_DAY,
  NO_DAY,
  MONDAY_TO_FRIDAY;

  private static final int DAYS = 7;
  private static final int WORKDAYS = 5;

  /** The first day of 1970 was a Thursday. */
  private static final int DAYS_SINCE_MONDAY = 3;

  /** A school day that a calendar names for itself is one on a Saturday, too; a term names none. */
  static Week of(CalendarPeriod period) {
    if (period.getKind() == PeriodKind.REST_DAYS) {
      return NO_DAY;
    }
    return SchoolCalendar.namesItsDays(period) ? EVERY_DAY : MONDAY_TO_FRIDAY;
  }

  /** Whether a day, counted from 1970, is a school day. */
  boolean has(long epochDay) {
    return switch (this) {
      case EVERY_DAY -> true;
      case NO_DAY -> false;
      case MONDAY_TO_FRIDAY -> Math.floorMod(epochDay + DAYS_SINCE_MONDAY, DAYS) < WORKDAYS;
    };
  }

  /** How many school days there are from a day up to another, which is not counted. */
  long count(long fromDay, long toDay) {
    return switch (this) {
      case EVERY_DAY -> toDay - fromDay;
      case NO_DAY -> 0;
      case MONDAY_TO_FRIDAY -> workdaysBefore(toDay) - workdaysBefore(fromDay);
    };
  }

  private static long workdaysBefore(long epochDay) {
    long sinceMonday = epochDay + DAYS_SINCE_MONDAY;
    return Math.floorDiv(sinceMonday, DAYS) * WORKDAYS
        + Math.min(Math.floorMod(sinceMonday, DAYS), WORKDAYS);
  }
}
