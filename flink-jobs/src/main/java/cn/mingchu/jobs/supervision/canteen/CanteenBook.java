package cn.mingchu.jobs.supervision.canteen;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.supervision.word.SupervisionWord.OfSchool;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is kept of one school: the newest revision of each word that may still change a day. */
public final class CanteenBook extends AlarmedBook {

  String schoolId = "";

  /** By what they are about. */
  final Map<String, OfSchool> words = new TreeMap<>();

  /** When the register first said of it, and of each of its devices, UTC milliseconds. */
  final Map<String, Long> since = new TreeMap<>();

  /** What was told of the days that may still change, and of what stands now, by slot. */
  final SortedMap<Long, SchoolDay> told = new TreeMap<>();

  /** How far the gateway's clock was when it was first asked, UTC milliseconds. */
  long watchedFrom = NEVER;

  /** How far it is known to have come. */
  long now = Long.MIN_VALUE;

  /** Since when nothing is known of it but that the register no longer has it. */
  long removedFrom = NEVER;

  /** When, by that clock, time alone will show something. */
  long nextChange = NEVER;

  /** An empty book. */
  public CanteenBook() {}

  @Override
  public long nextAlarm() {
    return nextChange;
  }

  @Override
  public boolean isForgettable() {
    return words.isEmpty() && told.isEmpty();
  }

  CanteenBook copy() {
    CanteenBook copy = new CanteenBook();
    copy.schoolId = schoolId;
    copy.words.putAll(words);
    copy.since.putAll(since);
    copy.told.putAll(told);
    copy.watchedFrom = watchedFrom;
    copy.now = now;
    copy.removedFrom = removedFrom;
    copy.nextChange = nextChange;
    copy.setAlarmAt(alarmAt());
    return copy;
  }
}
