package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.alarm.AlarmedBook;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a school plans to cook in the weeks of which something may still be said. */
public final class PlanBook extends AlarmedBook {

  String schoolId = "";
  @Nullable String regionCode;

  /** The revision that counts of each meal, by id. */
  final Map<String, PlannedMeal> meals = new TreeMap<>();

  /** What was told, by the first day of the week, counted from 1970-01-01. */
  final Map<Long, ToldWeek> told = new TreeMap<>();

  /** The furthest that the gateway's clock is known to have come, UTC milliseconds. */
  long now = Long.MIN_VALUE;

  /** An empty book. */
  public PlanBook() {}

  /** The school. */
  public String schoolId() {
    return schoolId;
  }

  /** The school's county; null while nobody names it. */
  public @Nullable String regionCode() {
    return regionCode;
  }

  @Override
  public long nextAlarm() {
    long first = NEVER;
    for (long monday : told.keySet()) {
      first = Math.min(first, PlanJudge.closedFrom(monday));
    }
    return first;
  }

  @Override
  public boolean isForgettable() {
    return meals.isEmpty() && told.isEmpty();
  }

  PlanBook copy() {
    PlanBook copy = new PlanBook();
    copy.schoolId = schoolId;
    copy.regionCode = regionCode;
    copy.meals.putAll(meals);
    told.forEach((monday, week) -> copy.told.put(monday, week.copy()));
    copy.now = now;
    copy.setAlarmAt(alarmAt());
    return copy;
  }
}
