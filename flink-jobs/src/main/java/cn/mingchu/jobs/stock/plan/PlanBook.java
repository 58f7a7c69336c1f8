package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.stock.paper.RegisteredSchool;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a school plans to cook in the weeks of which something may still be said. */
public final class PlanBook extends AlarmedBook {

  String schoolId = "";
  @Nullable String regionCode;

  /** The revision that counts of each meal, by id. */
  final Map<String, PlannedMeal> meals = new TreeMap<>();

  /** The first word on each day, by the day, counted from 1970-01-01. */
  final Map<Long, Announcement> announced = new TreeMap<>();

  /**
   * What the register said when it first had the school, or had it again; null where nobody heard
   * of it, or nothing is cooked there.
   */
  @Nullable Canteen canteen;

  /** The last place on the topic of schools at which something was said of it. */
  long registeredAt = -1;

  /** What was told, by the first day of the week, counted from 1970-01-01. */
  final Map<Long, ToldWeek> told = new TreeMap<>();

  /** The furthest that the gateway's clock is known to have come, UTC milliseconds. */
  long now = Long.MIN_VALUE;

  /** What has passed on the gateway's clock: all that it took in before is heard. */
  long clock = Long.MIN_VALUE;

  /** When the next week has to be planned, UTC milliseconds; {@link #NEVER} for never. */
  long nextDue = NEVER;

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

  /**
   * Takes in that a meal is announced.
   *
   * @return whether its day was not announced before, or only later
   */
  boolean announce(PlannedMeal meal) {
    if (meal.isCalledOff()) {
      return false;
    }
    Announcement before = announced.get(meal.day());
    Announcement first = announced.merge(meal.day(), Announcement.of(meal), Announcement::firstOf);
    return !first.equals(before);
  }

  /**
   * Takes in what the register says.
   *
   * @return whether it is news
   */
  boolean register(Canteen word) {
    RegisteredSchool school = word.school();
    if (school.offset() <= registeredAt) {
      return false;
    }
    registeredAt = school.offset();
    schoolId = school.schoolId();
    regionCode = school.regionCode() == null ? regionCode : school.regionCode();
    canteen = !word.cooks() ? null : canteen == null ? word : canteen;
    return true;
  }

  @Override
  public long nextAlarm() {
    long first = nextDue;
    for (long monday : told.keySet()) {
      long end = PlanJudge.endOf(monday);
      boolean mayEnd = canteen != null && end > clock;
      first = Math.min(first, mayEnd ? end : PlanJudge.closedFrom(monday));
    }
    for (Announcement one : announced.values()) {
      first = Math.min(first, PlanJudge.closedFrom(one.monday()));
    }
    return first;
  }

  @Override
  public boolean isForgettable() {
    return meals.isEmpty() && announced.isEmpty() && told.isEmpty() && canteen == null;
  }

  PlanBook copy() {
    PlanBook copy = new PlanBook();
    copy.schoolId = schoolId;
    copy.regionCode = regionCode;
    copy.meals.putAll(meals);
    copy.announced.putAll(announced);
    copy.canteen = canteen;
    copy.registeredAt = registeredAt;
    told.forEach((monday, week) -> copy.told.put(monday, week.copy()));
    copy.now = now;
    copy.clock = clock;
    copy.nextDue = nextDue;
    copy.setAlarmAt(alarmAt());
    return copy;
  }
}
