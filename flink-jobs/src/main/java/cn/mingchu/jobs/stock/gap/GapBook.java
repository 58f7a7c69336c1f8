package cn.mingchu.jobs.stock.gap;

import cn.mingchu.jobs.alarm.AlarmedBook;
import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.finding.ToldFindings;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is kept of the meals of one school. */
public final class GapBook extends AlarmedBook {

  String schoolId = "";
  @Nullable String regionCode;

  /** After all meals that were served before {@link #closedUntil}. */
  GapCourse opening = new GapCourse();

  /** Those since, by id. */
  final Map<String, GapMeal> meals = new TreeMap<>();

  /** What was served before this moment cannot change any more, UTC milliseconds. */
  long closedUntil = Long.MIN_VALUE;

  ToldFindings told = new ToldFindings();

  /** The furthest that the gateway's clock is known to have come, UTC milliseconds. */
  long now = Long.MIN_VALUE;

  /** When, by that clock, something else is to be said; {@link #NEVER} for never. */
  long nextChange = NEVER;

  /** An empty book. */
  public GapBook() {}

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
    long oldest = NEVER;
    for (GapMeal meal : meals.values()) {
      oldest = Math.min(oldest, meal.servedTime() + GapJudge.KEPT_MILLIS + 1);
    }
    return Math.min(nextChange, oldest);
  }

  @Override
  public boolean isForgettable() {
    return meals.isEmpty() && opening.runs.isEmpty() && told.isEmpty();
  }

  BookSubject subject() {
    return BookSubject.school(schoolId, regionCode);
  }

  GapBook copy() {
    GapBook copy = new GapBook();
    copy.schoolId = schoolId;
    copy.regionCode = regionCode;
    copy.opening = opening.copy();
    copy.meals.putAll(meals);
    copy.closedUntil = closedUntil;
    copy.told = told.copy();
    copy.now = now;
    copy.nextChange = nextChange;
    copy.setAlarmAt(alarmAt());
    return copy;
  }
}
