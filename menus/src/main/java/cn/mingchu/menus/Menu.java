package cn.mingchu.menus;

import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.MealKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is planned for one meal of a school, dish by dish.
 *
 * @param schoolId the school, by its code
 * @param mealId one of a kind in the school
 * @param day in Shanghai, counted from 1970-01-01
 * @param servedTime when it is to be served, UTC milliseconds
 * @param dishes none where the meal is called off
 */
public record Menu(
    String schoolId,
    String mealId,
    long day,
    MealKind meal,
    long servedTime,
    List<Eaters> eaters,
    List<MenuDish> dishes) {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  public Menu {
    eaters = List.copyOf(eaters);
    dishes = List.copyOf(dishes);
  }

  /** The first day of its week. */
  public LocalDate monday() {
    return LocalDate.ofEpochDay(day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Whether nothing is to be served. */
  public boolean isCalledOff() {
    return dishes.isEmpty();
  }

  /** How many are expected. */
  public long heads() {
    return eaters.stream().mapToLong(Eaters::heads).sum();
  }

  /** For all who are expected, by ingredient as the kitchen calls it. */
  public Map<String, Long> edibleMilligrams() {
    Map<AgeBand, Long> heads = new EnumMap<>(AgeBand.class);
    eaters.forEach(part -> heads.merge(part.band(), (long) part.heads(), Long::sum));
    Map<String, Long> sums = new TreeMap<>();
    for (MenuDish dish : dishes) {
      for (MenuFood food : dish.foods()) {
        food.milligrams()
            .forEach(
                (band, milligrams) ->
                    sums.merge(
                        food.ingredient(), milligrams * heads.getOrDefault(band, 0L), Long::sum));
      }
    }
    return sums;
  }

  /** The first moment of a day in Shanghai, UTC milliseconds. */
  static long begin(LocalDate day) {
    return day.atStartOfDay(SHANGHAI).toInstant().toEpochMilli();
  }
}
