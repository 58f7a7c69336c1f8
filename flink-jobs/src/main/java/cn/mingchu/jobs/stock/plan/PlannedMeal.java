package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.runtime.Ingested;
import cn.mingchu.jobs.stock.meal.MealPlan;
import cn.mingchu.menus.Eaters;
import cn.mingchu.menus.Menu;
import cn.mingchu.menus.MenuDish;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.MealKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of what is planned for a meal, dish by dish.
 *
 * @param regionCode the school's county; null where nobody names it
 * @param revision from 1; the highest counts
 * @param day in Shanghai, counted from 1970-01-01
 * @param servedTime when it is to be served, UTC milliseconds
 * @param dishes none where the meal is called off
 * @param incomeFen what is paid for one of those who eat; null where nothing is said
 */
public record PlannedMeal(
    String schoolId,
    @Nullable String regionCode,
    String mealId,
    int revision,
    long day,
    MealKind meal,
    long servedTime,
    List<Eaters> eaters,
    List<MenuDish> dishes,
    @Nullable Long incomeFen,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime)
    implements PlanInput, Ingested {

  public PlannedMeal {
    eaters = List.copyOf(eaters);
    dishes = List.copyOf(dishes);
  }

  /** The first day of its week. */
  BusinessDay monday() {
    return new BusinessDay(menu().monday());
  }

  boolean isCalledOff() {
    return menu().isCalledOff();
  }

  boolean isOfTheSameEventAs(PlannedMeal other) {
    return eventIdHigh == other.eventIdHigh && eventIdLow == other.eventIdLow;
  }

  /** The same, added up over all dishes and all who are expected. */
  public MealPlan totals() {
    return new MealPlan(
        schoolId,
        regionCode,
        mealId,
        revision,
        day,
        meal,
        servedTime,
        eaters.stream().mapToInt(Eaters::heads).sum(),
        menu().edibleMilligrams(),
        dishes.stream().map(MenuDish::name).toList(),
        incomeFen,
        eventIdHigh,
        eventIdLow,
        ingestTime);
  }

  /** What is planned, without who says so and when. */
  Menu menu() {
    return new Menu(schoolId, mealId, day, meal, servedTime, eaters, dishes);
  }

  BookEvidence as(EvidenceRole role) {
    return new BookEvidence(role, eventIdHigh, eventIdLow, servedTime);
  }
}
