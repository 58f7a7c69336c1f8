package cn.mingchu.jobs.stock.plan;

import cn.mingchu.menus.Advice;
import cn.mingchu.menus.CheckedMeal;
import cn.mingchu.menus.Menu;
import cn.mingchu.menus.MenuDish;
import cn.mingchu.menus.Plate;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.food.Allergen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the meals that are planned for a week hold, and what to change.
 *
 * @param regionCode the school's county; null while no plan names it
 * @param monday its first day, counted from 1970-01-01
 * @param revision from 1; 0 while nobody has told it
 * @param meals in the order in which they are served
 * @param ingestTime when the gateway took in the last of what this rests on, UTC milliseconds
 */
public record CheckedWeek(
    String schoolId,
    @Nullable String regionCode,
    long monday,
    int revision,
    List<Entry> meals,
    List<Advice> advice,
    long ingestTime) {

  public CheckedWeek {
    meals = List.copyOf(meals);
    advice = List.copyOf(advice);
  }

  /**
   * A meal of it.
   *
   * @param day counted from 1970-01-01
   * @param servedTime UTC milliseconds
   * @param dishes by name
   * @param allergens what some children must not eat of it
   * @param unknown ingredients that the catalogue does not know
   */
  public record Entry(
      String mealId,
      long day,
      MealKind meal,
      long servedTime,
      List<String> dishes,
      List<Allergen> allergens,
      List<String> unknown,
      List<Plate> plates) {

    public Entry {
      dishes = List.copyOf(dishes);
      allergens = List.copyOf(allergens);
      unknown = List.copyOf(unknown);
      plates = List.copyOf(plates);
    }

    static Entry of(CheckedMeal meal) {
      Menu plan = meal.plan();
      return new Entry(
          plan.mealId(),
          plan.day(),
          plan.meal(),
          plan.servedTime(),
          plan.dishes().stream().map(MenuDish::name).toList(),
          meal.allergens(),
          meal.unknown(),
          meal.plates());
    }
  }

  boolean saysTheSameAs(CheckedWeek other) {
    return asRevision(0).equals(other.asRevision(0));
  }

  CheckedWeek asRevision(int other) {
    return new CheckedWeek(schoolId, regionCode, monday, other, meals, advice, ingestTime);
  }
}
