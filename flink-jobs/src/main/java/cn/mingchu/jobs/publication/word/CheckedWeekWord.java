package cn.mingchu.jobs.publication.word;

import cn.mingchu.schemas.event.AgeBand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the plan of a week holds, as the stock job reckoned it.
 *
 * @param monday its first day, counted from 1970-01-01
 */
public record CheckedWeekWord(
    String schoolId,
    @Nullable String regionCode,
    long monday,
    int revision,
    List<Meal> meals,
    long ingestTime)
    implements PublicationWord {

  public CheckedWeekWord {
    meals = List.copyOf(meals);
  }

  /** A meal of it, with a plate a band. */
  public record Meal(String mealId, List<Plate> plates) {

    public Meal {
      plates = List.copyOf(plates);
    }
  }

  /**
   * What a meal holds for one child of a band.
   *
   * @param heads how many of them there are; from 0
   * @param milligrams of all that is planned, from 0
   * @param knownMilligrams of that, what the catalogue of foods knows
   */
  public record Plate(
      AgeBand band,
      int heads,
      long milligrams,
      long knownMilligrams,
      long kcal,
      long proteinMilligrams,
      @Nullable Long saltMilligrams,
      @Nullable Long oilMilligrams,
      @Nullable Long leastKcal,
      @Nullable Long mostKcal,
      @Nullable Long leastProteinMilligrams,
      @Nullable Long mostProteinMilligrams) {}
}
