package cn.mingchu.jobs.publication.complaint;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.finding.ToldFindings;
import org.jspecify.annotations.Nullable;

/** What is kept of one complaint. */
public final class ComplaintBook extends AlarmedBook {

  /** The lowest revision that was heard; null while none was. */
  @Nullable Complaint first;

  /** The highest; null while none was. */
  @Nullable Complaint newest;

  ToldFindings told = new ToldFindings();

  /** The furthest that the gateway's clock is known to have come, UTC milliseconds. */
  long now = Long.MIN_VALUE;

  /** When, by that clock, time alone will show something, or nothing can change any more. */
  long nextChange = NEVER;

  /** An empty book. */
  public ComplaintBook() {}

  /** Whom somebody complains of; empty while nothing was heard. */
  public String schoolId() {
    return newest == null ? "" : newest.schoolId();
  }

  /** The school's county; null while nobody names it. */
  public @Nullable String regionCode() {
    return newest == null ? null : newest.regionCode();
  }

  @Override
  public long nextAlarm() {
    return nextChange;
  }

  @Override
  public boolean isForgettable() {
    return newest == null;
  }

  ComplaintBook copy() {
    ComplaintBook copy = new ComplaintBook();
    copy.first = first;
    copy.newest = newest;
    copy.told = told.copy();
    copy.now = now;
    copy.nextChange = nextChange;
    copy.setAlarmAt(alarmAt());
    return copy;
  }
}
