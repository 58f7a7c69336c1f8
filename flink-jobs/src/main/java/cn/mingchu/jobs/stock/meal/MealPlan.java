package cn.mingchu.jobs.stock.meal;

import cn.mingchu.schemas.event.MealKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One revision of what is planned for a meal.
 *
 * @param revision from 1; the highest counts
 * @param day in Shanghai, counted from 1970-01-01
 * @param servedTime when it is to be served, UTC milliseconds
 * @param heads how many are expected; from 1 unless nothing is planned any more
 * @param edibleMilligrams for all of them together, by ingredient as the kitchen calls it
 * @param dishes by name; none where the meal was called off
 * @param incomeFen what is paid for one of them; null where nothing is said
 */
public record MealPlan(
    String schoolId,
    @Nullable String regionCode,
    String mealId,
    int revision,
    long day,
    MealKind meal,
    long servedTime,
    int heads,
    Map<String, Long> edibleMilligrams,
    List<String> dishes,
    @Nullable Long incomeFen,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime)
    implements MealWord {

  public MealPlan {
    edibleMilligrams = Collections.unmodifiableMap(new TreeMap<>(edibleMilligrams));
    dishes = List.copyOf(dishes);
    if (heads < 1 && !dishes.isEmpty()) {
      throw new IllegalArgumentException("heads of " + mealId + " must be from 1, was " + heads);
    }
  }
}
