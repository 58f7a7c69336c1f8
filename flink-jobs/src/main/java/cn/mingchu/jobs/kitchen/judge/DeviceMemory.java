package cn.mingchu.jobs.kitchen.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is at hand of one device when a reading comes. Small: how far the judging has come, and the
 * last hour of readings; older ones are in the {@link Dossier}.
 */
public final class DeviceMemory {

  /** Stands for a moment that never was. */
  public static final long NEVER = Course.NEVER;

  @Nullable DeviceProfile profile;

  /** The rules and days that the course was judged by, see {@link DeviceRules#edition}. */
  long edition;

  /** After all readings that are known. */
  Course course = new Course();

  /** The newest readings; null before the first one. */
  @Nullable Chunk open;

  /** Readings that came late and wait to be put to their place. */
  LateReadings late = new LateReadings();

  /** When it was caught with dates that cannot be. */
  ClockWatch clock = new ClockWatch();

  /** How far behind its readings were when they came in. */
  LagWatch lags = new LagWatch();

  /** From a reading of this date on there is a round to learn; the first one will tell. */
  long learnAt = NEVER;

  /** The silence that lasts, as it was told; null while none is. */
  @Nullable KitchenFinding silence;

  /** Where the alarm clock of this device stands, by the gateway's clock; for its operator. */
  private long alarmAt = NEVER;

  /** Readings that came before the register knew the device, as they came. */
  final List<Reading> waiting;

  /** Made from the register and the rules when needed, and never kept. */
  transient @Nullable CourseJudge judge;

  transient @Nullable DeviceRules rules;
  transient @Nullable RuleDesk desk;

  /** Nothing known yet. */
  public DeviceMemory() {
    this(new ArrayList<>(0));
  }

  private DeviceMemory(List<Reading> waiting) {
    this.waiting = waiting;
  }

  /** Whether the register knows the device. */
  public boolean isRegistered() {
    return profile != null;
  }

  /** The date of its first reading that counts; {@link #NEVER} before there is one. */
  public long firstHeard() {
    return course.firstTime;
  }

  /** Where the alarm clock stands, UTC milliseconds by the gateway's clock; empty as NEVER. */
  public long alarmAt() {
    return alarmAt;
  }

  /** Remembers where the alarm clock was set. */
  public void setAlarmAt(long ingestTime) {
    alarmAt = ingestTime;
  }

  /** Remembers that the alarm clock has rung. */
  public void clearAlarm() {
    alarmAt = NEVER;
  }

  /** Whether the alarm clock is set. */
  public boolean hasAlarm() {
    return alarmAt != NEVER;
  }

  /** The newest date of its readings; {@link #NEVER} before the first one. */
  long newestTime() {
    return open == null ? NEVER : open.readings().lastTime();
  }

  /** The newest readings, once there are some. */
  Chunk history() {
    return Objects.requireNonNull(open);
  }

  /** An independent copy; what never changes is shared. */
  public DeviceMemory copy() {
    DeviceMemory copy = new DeviceMemory(new ArrayList<>(waiting));
    copy.profile = profile;
    copy.edition = edition;
    copy.course = course.copy();
    copy.open = open == null ? null : open.copy();
    copy.late = late.copy();
    copy.clock = clock.copy();
    copy.lags = lags.copy();
    copy.learnAt = learnAt;
    copy.silence = silence;
    copy.alarmAt = alarmAt;
    return copy;
  }
}
