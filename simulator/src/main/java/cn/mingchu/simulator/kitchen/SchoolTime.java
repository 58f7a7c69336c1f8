package cn.mingchu.simulator.kitchen;

/**
 * Days and hours as a school in Sichuan has them, counted in whole seconds.
 *
 * <p>China has had one zone and no summer time since 1992, so this is plain arithmetic; a time-zone
 * database, which differs from one JDK to the next, is not asked.
 */
public final class SchoolTime {

  public static final int DAY = 86_400;
  public static final int HOUR = 3_600;
  public static final int MINUTE = 60;

  private static final int EAST_OF_GREENWICH = 8 * HOUR;

  private SchoolTime() {}

  /** The local calendar day, counted from 1970-01-01. */
  public static long day(long epochSecond) {
    return Math.floorDiv(epochSecond + EAST_OF_GREENWICH, (long) DAY);
  }

  public static int secondOfDay(long epochSecond) {
    return (int) Math.floorMod(epochSecond + EAST_OF_GREENWICH, (long) DAY);
  }

  /** The moment of a local time of day. */
  public static long moment(long day, int secondOfDay) {
    return day * DAY + secondOfDay - EAST_OF_GREENWICH;
  }

  /** Monday to Friday. */
  public static boolean isWeekday(long day) {
    return dayOfWeek(day) < 5;
  }

  public static boolean isSaturday(long day) {
    return dayOfWeek(day) == 5;
  }

  /** From 0 for Monday; 1970-01-01 was a Thursday. */
  private static long dayOfWeek(long day) {
    return Math.floorMod(day + 3, 7L);
  }
}
