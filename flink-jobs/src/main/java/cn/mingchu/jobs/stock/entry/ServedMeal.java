package cn.mingchu.jobs.stock.entry;

import cn.mingchu.jobs.stock.meal.AuditedMeal;
import org.jspecify.annotations.Nullable;

/**
 * A meal, for which something must have been issued if it was served.
 *
 * @param time when it was served, UTC milliseconds
 * @param ingestTime when the gateway took in what tells of it, UTC milliseconds
 */
public record ServedMeal(
    String mealId,
    int revision,
    boolean isServed,
    long time,
    String schoolId,
    @Nullable String regionCode,
    long ingestTime)
    implements EntryInput {

  /** What the audit of a meal says of it. */
  public static ServedMeal of(AuditedMeal meal) {
    return new ServedMeal(
        meal.mealId(),
        meal.revision(),
        meal.isServed(),
        meal.servedTime(),
        meal.schoolId(),
        meal.regionCode(),
        meal.ingestTime());
  }

  /** As papers are named: its kind, whose it is, and its own name. */
  String paperId() {
    return "meal %s %s".formatted(schoolId, mealId);
  }
}
