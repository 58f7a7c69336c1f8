package cn.mingchu.jobs.alert.area;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.alert.news.FindingNews;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is kept of a county. All moments are UTC milliseconds. */
public final class AreaBook extends AlarmedBook {

  @Nullable String regionCode;

  /** Finding id to outage, in its newest revision. */
  final Map<String, Outage> outages = new TreeMap<>();

  /** Finding id to what was told of it last. */
  final Map<String, AreaSilence> told = new TreeMap<>();

  /** Finding id to the schools that have ever heard of it. */
  final Map<String, SortedSet<String>> hearers = new TreeMap<>();

  /** How far the gateway's clock is known to have come. */
  long now = Long.MIN_VALUE;

  /** What began before this moment does not change any more, unless it lasts. */
  long settledUntil = Long.MIN_VALUE;

  /** When, by that clock, something else is to be said or forgotten; {@link #NEVER} for never. */
  long nextChange = NEVER;

  /** An empty book. */
  public AreaBook() {}

  /** Remembers whose book it is. */
  public void locate(FindingNews news) {
    regionCode = news.regionCode();
  }

  /** The county; null before anything was heard of it. */
  public @Nullable String regionCode() {
    return regionCode;
  }

  @Override
  public long nextAlarm() {
    return nextChange;
  }

  @Override
  public boolean isForgettable() {
    return outages.isEmpty() && told.isEmpty();
  }

  AreaBook copy() {
    AreaBook copy = new AreaBook();
    copy.regionCode = regionCode;
    copy.outages.putAll(outages);
    copy.told.putAll(told);
    hearers.forEach((id, schools) -> copy.hearers.put(id, new TreeSet<>(schools)));
    copy.now = now;
    copy.settledUntil = settledUntil;
    copy.nextChange = nextChange;
    copy.setAlarmAt(alarmAt());
    return copy;
  }
}
