package cn.mingchu.jobs.duty.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of what is said of a meal: as it is planned, or as it is, or was, served.
 *
 * @param mealId one of a kind in the school
 * @param isServed whether it is told of the meal itself; else of its plan
 * @param revision from 1; of a plan, and of what is told of the meal, the highest counts
 * @param day in Shanghai, counted from 1970-01-01
 * @param servedTime when it is to be, or was, served, UTC milliseconds
 * @param dishes by name; none where there is no such meal
 * @param diners who are to eat, or ate; from 0
 */
public record Occasion(
    String schoolId,
    @Nullable String regionCode,
    String mealId,
    boolean isServed,
    int revision,
    long day,
    long servedTime,
    List<String> dishes,
    int diners,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime)
    implements DutyInput {

  public Occasion {
    dishes = List.copyOf(dishes);
  }
}
