package cn.mingchu.jobs.stock.meal;

import cn.mingchu.schemas.event.MealKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of what is told of a meal that is or was served.
 *
 * @param revision from 1; the highest counts
 * @param day in Shanghai, counted from 1970-01-01
 * @param servedTime UTC milliseconds
 * @param diners who ate, counted
 * @param dinersPaid for how many it was paid; null where nobody says
 * @param dinersPresent how many were at school; null where nobody says
 * @param dishes by name
 * @param cookedGrams what went into them
 * @param leftGrams of that, what was not eaten
 */
public record MealReport(
    String schoolId,
    @Nullable String regionCode,
    String mealId,
    int revision,
    long day,
    MealKind meal,
    long servedTime,
    int diners,
    @Nullable Integer dinersPaid,
    @Nullable Integer dinersPresent,
    List<String> dishes,
    long cookedGrams,
    long leftGrams,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime)
    implements MealWord {

  public MealReport {
    dishes = List.copyOf(dishes);
  }
}
