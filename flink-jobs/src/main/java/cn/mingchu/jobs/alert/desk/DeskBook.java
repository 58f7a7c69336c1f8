package cn.mingchu.jobs.alert.desk;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.alert.course.AlertStatement;
import cn.mingchu.jobs.alert.news.DeskInput;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept of one desk. */
public final class DeskBook extends AlarmedBook {

  @Nullable String schoolId;
  @Nullable String regionCode;

  /** As it was when all was heard that is dated before {@link #settledUntil}. */
  Desk opening = new Desk();

  /** What was heard since, in its order. */
  final TreeMap<Place, DeskInput> recent = new TreeMap<>();

  /** What is dated before this moment has been heard, UTC milliseconds. */
  long settledUntil = Long.MIN_VALUE;

  /** Alert id to what was told of it last. */
  final Map<String, AlertStatement> told = new TreeMap<>();

  /** Action to what was told of its refusal last. */
  final Map<UUID, Refusal> refused = new TreeMap<>();

  /** How far the gateway's clock is known to have come, UTC milliseconds. */
  long now = Long.MIN_VALUE;

  /** When, by that clock, something else is to be said or forgotten; {@link #NEVER} for never. */
  long nextChange = NEVER;

  /** An empty book. */
  public DeskBook() {}

  /** The school; null where it is none. */
  public @Nullable String schoolId() {
    return schoolId;
  }

  /** The school's county; null while no finding tells it. */
  public @Nullable String regionCode() {
    return regionCode;
  }

  @Override
  public long nextAlarm() {
    return nextChange;
  }

  @Override
  public boolean isForgettable() {
    return opening.isEmpty() && recent.isEmpty() && told.isEmpty() && refused.isEmpty();
  }

  DeskBook copy() {
    DeskBook copy = new DeskBook();
    copy.schoolId = schoolId;
    copy.regionCode = regionCode;
    copy.opening = opening.copy();
    copy.recent.putAll(recent);
    copy.settledUntil = settledUntil;
    copy.told.putAll(told);
    copy.refused.putAll(refused);
    copy.now = now;
    copy.nextChange = nextChange;
    copy.setAlarmAt(alarmAt());
    return copy;
  }
}
