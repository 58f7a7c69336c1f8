package cn.mingchu.jobs.alert.course;

import cn.mingchu.schemas.alert.AlertTerms;
import cn.mingchu.schemas.alert.Deadline;
import cn.mingchu.schemas.calendar.SchoolDays;
import cn.mingchu.schemas.event.Severity;
import java.time.Duration;

/**
 * By which terms and on which days alerts are handled.
 *
 * @param schoolDays of the school; the clocks of YELLOW and BLUE stand still on other days
 */
public record Office(AlertTerms terms, SchoolDays schoolDays) {

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  /** Shanghai's time, which has had no summer time since 1991. */
  private static final long AHEAD_MILLIS = Duration.ofHours(8).toMillis();

  /**
   * When a clock that began at a moment runs out.
   *
   * @param since UTC milliseconds
   */
  long due(Deadline deadline, long since) {
    return after(deadline.severity(), since, deadline.after());
  }

  /** The moment so long after another, by the clock of a severity, UTC milliseconds. */
  public long after(Severity severity, long since, Duration duration) {
    return severity == Severity.RED || severity == Severity.ORANGE
        ? since + duration.toMillis()
        : afterOnSchoolDays(since, duration.toMillis());
  }

  private long afterOnSchoolDays(long since, long millis) {
    if (millis == 0) {
      return since;
    }
    long local = since + AHEAD_MILLIS;
    long day = Math.floorDiv(local, DAY_MILLIS);
    long ofDay = Math.floorMod(local, DAY_MILLIS);
    if (!schoolDays.include(day)) {
      day = schoolDays.number(schoolDays.before(day));
      ofDay = 0;
    }
    long last = ofDay + millis - 1; // what ends with a day ends on that day
    long lastDay = schoolDays.number(schoolDays.before(day) + last / DAY_MILLIS);
    long due = lastDay * DAY_MILLIS + last % DAY_MILLIS + 1 - AHEAD_MILLIS;
    return Math.max(due, since); // where no school day ever comes
  }
}
