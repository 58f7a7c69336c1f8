package cn.mingchu.jobs.publication.word;

import cn.mingchu.schemas.event.MealKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of what is said of a meal: as it is planned, or as it was cooked.
 *
 * @param mealId one of a kind in the school
 * @param isCooked whether it is told of the meal itself; else of its plan
 * @param revision from 1; of a plan, and of what is told of the meal, the highest counts
 * @param day in Shanghai, counted from 1970-01-01
 * @param servedTime when it is to be, or was, served, UTC milliseconds
 * @param dishes none where there is no such meal
 */
public record MealWord(
    String schoolId,
    @Nullable String regionCode,
    String mealId,
    boolean isCooked,
    int revision,
    long day,
    MealKind meal,
    long servedTime,
    List<Dish> dishes,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime)
    implements PublicationWord {

  public MealWord {
    dishes = List.copyOf(dishes);
  }

  /**
   * A dish of it, or one batch of a dish.
   *
   * @param ingredients of its recipe, by name; none where it was cooked
   * @param lots what was taken out of the store for it, by lot; none where it is planned
   */
  public record Dish(String name, List<String> ingredients, List<String> lots) {

    public Dish {
      ingredients = List.copyOf(ingredients);
      lots = List.copyOf(lots);
    }
  }
}
