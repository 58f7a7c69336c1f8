package cn.mingchu.jobs.stock.entry;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.ToldFindings;
import cn.mingchu.jobs.stock.paper.Filing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is kept of how the books of one canteen are kept. */
public final class EntryBook extends AlarmedBook {

  static final long BOUND_MILLIS = Filing.LATENESS_BOUND.toMillis();

  /** Two weeks before the last day that may change are compared with it, less the day itself. */
  private static final long KEPT_MILLIS = BOUND_MILLIS + 13 * 86_400_000L;

  /** For how long, in days, a lot that came or was issued is not taken for new. */
  static final int LOTS_KEPT = 60;

  String schoolId = "";
  @Nullable String regionCode;

  /** By paper; those of closed days, too, as long as others are compared with them. */
  final Map<String, WrittenEntry> entries = new TreeMap<>();

  /** By name; those of days that may still change. */
  final Map<String, ServedMeal> meals = new TreeMap<>();

  /**
   * The day on which a lot last came or was issued, by entries that are forgotten, from 1970-01-01.
   */
  final Map<String, Long> lastSeen = new HashMap<>();

  /** The first moment of the first day that is not closed, UTC milliseconds. */
  long closedUntil = Long.MIN_VALUE;

  ToldFindings told = new ToldFindings();

  /** What was told of the days that may still change, by day from 1970-01-01. */
  final Map<Long, DayProfile> toldDays = new TreeMap<>();

  /** The furthest that the gateway's clock is known to have come, UTC milliseconds. */
  long now = Long.MIN_VALUE;

  /** When, by that clock, it is looked into next. */
  long nextChange = NEVER;

  /** When, by that clock, a day may be closed or forgotten. */
  long nextClosing = NEVER;

  /** An empty book. */
  public EntryBook() {}

  /**
   * Takes in whose it is.
   *
   * @param county of the school; null where an input does not name it
   */
  public void locate(String school, @Nullable String county) {
    schoolId = school;
    regionCode = county == null ? regionCode : county;
  }

  /** The school whose it is. */
  public String schoolId() {
    return schoolId;
  }

  /** The school's county; null while nobody names it. */
  public @Nullable String regionCode() {
    return regionCode;
  }

  /** When it is looked into next; {@link #NEVER} for never. */
  public long nextChange() {
    return nextChange;
  }

  @Override
  public long nextAlarm() {
    return Math.min(nextChange, nextClosing);
  }

  @Override
  public boolean isForgettable() {
    return entries.isEmpty() && meals.isEmpty() && lastSeen.isEmpty();
  }

  /** Whether a paper may still change a day. */
  boolean isOpen(BusinessDay day) {
    return day.begin() >= closedUntil;
  }

  /** When a day with such a moment may be closed. */
  static long closing(long time) {
    return BusinessDay.of(time).end() + BOUND_MILLIS;
  }

  /** When a day with such a moment may be forgotten. */
  static long forgetting(long time) {
    return BusinessDay.of(time).end() + KEPT_MILLIS;
  }

  /** When a lot may be forgotten that was last seen on a day, from 1970-01-01. */
  static long forgettingLot(long day) {
    return new BusinessDay(LocalDate.ofEpochDay(day)).plus(LOTS_KEPT).end();
  }

  EntryBook copy() {
    EntryBook copy = new EntryBook();
    copy.schoolId = schoolId;
    copy.regionCode = regionCode;
    copy.entries.putAll(entries);
    copy.meals.putAll(meals);
    copy.lastSeen.putAll(lastSeen);
    copy.closedUntil = closedUntil;
    copy.told = told.copy();
    copy.toldDays.putAll(toldDays);
    copy.now = now;
    copy.nextChange = nextChange;
    copy.nextClosing = nextClosing;
    copy.setAlarmAt(alarmAt());
    return copy;
  }
}
