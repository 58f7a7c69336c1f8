package cn.mingchu.jobs.alarm;

/**
 * What is kept of one thing that is judged, with one alarm clock for what time alone will show of
 * it. All moments are of the gateway's clock, UTC milliseconds.
 */
public abstract class AlarmedBook {

  /** Where nothing is due. */
  public static final long NEVER = Long.MAX_VALUE;

  private long alarmAt = NEVER;

  /** An empty book, whose alarm is not set. */
  protected AlarmedBook() {}

  /** When the book must be looked into next; {@link #NEVER} for never. */
  public abstract long nextAlarm();

  /** Whether nothing is in it that anybody may still need. */
  public abstract boolean isForgettable();

  /** Where the alarm clock stands; {@link #NEVER} while it is not set. */
  public final long alarmAt() {
    return alarmAt;
  }

  /** Whether the alarm clock is set. */
  public final boolean isAlarmSet() {
    return alarmAt != NEVER;
  }

  /** Remembers where the alarm clock was set; {@link #NEVER} for nowhere. */
  public final void setAlarmAt(long time) {
    alarmAt = time;
  }
}
