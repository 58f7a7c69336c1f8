package cn.mingchu.menus;

import cn.mingchu.schemas.event.AgeBand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The meals that are planned for a week.
 *
 * @param monday its first day
 * @param meals in the order in which they are served
 */
public record PlannedWeek(LocalDate monday, List<CheckedMeal> meals) {

  public PlannedWeek {
    meals = meals.stream().sorted(CheckedMeal.IN_ORDER).toList();
  }

  /** The first moment of it in Shanghai, UTC milliseconds. */
  public long begin() {
    return Menu.begin(monday);
  }

  /** A meal, and what is on the plate of one band. */
  record Serving(CheckedMeal meal, Plate plate) {}

  /** The bands that the standard says something of. */
  Set<AgeBand> judgedBands() {
    Set<AgeBand> bands = EnumSet.noneOf(AgeBand.class);
    meals.forEach(meal -> meal.judged().forEach(plate -> bands.add(plate.band())));
    return bands;
  }

  /** What a band gets in the meals that the standard says something of. */
  List<Serving> servings(AgeBand band) {
    List<Serving> servings = new ArrayList<>();
    for (CheckedMeal meal : meals) {
      meal.plate(band)
          .filter(Plate::isJudged)
          .ifPresent(plate -> servings.add(new Serving(meal, plate)));
    }
    return servings;
  }
}
