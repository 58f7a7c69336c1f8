package cn.mingchu.jobs.kitchen.learned;

/** The hour at a place whose clock never changes, as China's does not. */
record LocalHour(int hour, boolean isWeekend) {

  static final int HOURS = 24;

  private static final long MILLIS_A_HOUR = 3_600_000;
  private static final long MILLIS_A_DAY = HOURS * MILLIS_A_HOUR;
  private static final int DAYS_A_WEEK = 7;

  /** 1970 began on a Thursday, the fourth day of the week. */
  private static final int FIRST_DAY = 3;

  private static final int SATURDAY = 5;

  /** The hour of {@code time}, milliseconds since 1970 on the clock of that place. */
  static LocalHour of(long time) {
    int hour = (int) (Math.floorMod(time, MILLIS_A_DAY) / MILLIS_A_HOUR);
    long day = Math.floorDiv(time, MILLIS_A_DAY) + FIRST_DAY;
    return new LocalHour(hour, Math.floorMod(day, DAYS_A_WEEK) >= SATURDAY);
  }
}
