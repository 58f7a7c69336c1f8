package cn.mingchu.jobs.kitchen.camera;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one camera: how far the judging had come before all that may still change, what
 * came in since, and how far it has come with that.
 */
public final class CameraMemory {

  static final long NEVER = Watch.NEVER;

  /** By the gateway's clock: so long after the last late observation, no more are expected. */
  static final long LATE_QUIET_MILLIS = Duration.ofSeconds(5).toMillis();

  /** By the gateway's clock: none waits longer than this for its place. */
  static final long LATE_LONGEST_MILLIS = Duration.ofMinutes(1).toMillis();

  /** What the register says; null while it does not know the camera. */
  @Nullable CameraProfile profile;

  /** The rules and days that the camera was judged by. */
  long edition;

  /** After all that is dated before {@link #frozenUntil}. */
  CameraCourse keyframe = new CameraCourse();

  /** What is dated since. */
  History history = new History();

  /** After all that is in the history, but for late ones that wait for their place. */
  CameraCourse live = new CameraCourse();

  /** The findings that were told and last. */
  final Set<String> open = new TreeSet<>();

  /** What is dated before this moment cannot change any more. */
  long frozenUntil = Long.MIN_VALUE;

  /** The newest date. */
  long newest = Long.MIN_VALUE;

  /** The furthest that the gateway's clock is known to have come. */
  long now = Long.MIN_VALUE;

  /** When on the gateway's clock something else is to be said. */
  long nextChange = NEVER;

  /** When the first and the last of those came in that wait; NEVER while none does. */
  long firstLate = NEVER;

  long lastLate = NEVER;

  /** Where the alarm clock of this camera stands, by the gateway's clock; for its operator. */
  private long alarmAt = NEVER;

  /** Where the alarm clock stands; {@link Long#MAX_VALUE} while it is not set. */
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

  /** A late observation came in and waits for its place. */
  void waitForPlace() {
    firstLate = isWaiting() ? firstLate : now;
    lastLate = now;
  }

  /** All are in their place. */
  void nobodyWaits() {
    firstLate = NEVER;
    lastLate = NEVER;
  }

  boolean isWaiting() {
    return firstLate != NEVER;
  }

  /** When those that wait are to be put to their place, by the gateway's clock. */
  long lateDueAt() {
    return isWaiting()
        ? Math.min(lastLate + LATE_QUIET_MILLIS, firstLate + LATE_LONGEST_MILLIS)
        : NEVER;
  }

  /** An independent copy; what never changes is shared. */
  CameraMemory copy() {
    CameraMemory copy = new CameraMemory();
    copy.profile = profile;
    copy.edition = edition;
    copy.keyframe = keyframe.copy();
    copy.history = history.copy();
    copy.live = live.copy();
    copy.open.addAll(open);
    copy.frozenUntil = frozenUntil;
    copy.newest = newest;
    copy.now = now;
    copy.nextChange = nextChange;
    copy.firstLate = firstLate;
    copy.lastLate = lastLate;
    copy.alarmAt = alarmAt;
    return copy;
  }
}
