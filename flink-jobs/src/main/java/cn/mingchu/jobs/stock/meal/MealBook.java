package cn.mingchu.jobs.stock.meal;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.finding.ToldFindings;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is kept of one meal of one school. */
public final class MealBook extends AlarmedBook {

  String schoolId = "";
  @Nullable String regionCode;
  String mealId = "";
  @Nullable MealPlan plan;
  @Nullable MealReport report;

  /** Those that stand, by id. */
  final Map<String, MealUse> uses = new TreeMap<>();

  ToldFindings told = new ToldFindings();
  @Nullable AuditedMeal toldMeal;

  /** The furthest that the gateway's clock is known to have come, UTC milliseconds. */
  long now = Long.MIN_VALUE;

  /** When, by that clock, something else is to be said; {@link #NEVER} for never. */
  long nextChange = NEVER;

  /** An empty book. */
  public MealBook() {}

  /** The school that has the meal. */
  public String schoolId() {
    return schoolId;
  }

  /** The school's county; null while nobody names it. */
  public @Nullable String regionCode() {
    return regionCode;
  }

  @Override
  public long nextAlarm() {
    return Math.min(nextChange, forgettableFrom());
  }

  @Override
  public boolean isForgettable() {
    return plan == null && report == null && uses.isEmpty();
  }

  /** A correction is dated as what it corrects, and that is no older than the bound. */
  long forgettableFrom() {
    long last = Long.MIN_VALUE;
    last = plan == null ? last : Math.max(last, plan.servedTime());
    last = report == null ? last : Math.max(last, report.servedTime());
    for (MealUse use : uses.values()) {
      last = Math.max(last, use.time());
    }
    return last == Long.MIN_VALUE ? NEVER : last + 2 * MealJudge.BOUND_MILLIS;
  }

  MealBook copy() {
    MealBook copy = new MealBook();
    copy.schoolId = schoolId;
    copy.regionCode = regionCode;
    copy.mealId = mealId;
    copy.plan = plan;
    copy.report = report;
    copy.uses.putAll(uses);
    copy.told = told.copy();
    copy.toldMeal = toldMeal;
    copy.now = now;
    copy.nextChange = nextChange;
    copy.setAlarmAt(alarmAt());
    return copy;
  }
}
