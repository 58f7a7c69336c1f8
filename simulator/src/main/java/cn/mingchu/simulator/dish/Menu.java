package cn.mingchu.simulator.dish;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.Kitchen;
import cn.mingchu.simulator.kitchen.Meal;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.DishVariety;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What one kitchen cooks and serves, day after day, whether anybody measures it or not.
 *
 * <p>What a day brings depends on the seed and the day alone. Not thread-safe.
 */
public final class Menu {

  private static final long MENU = 41;
  private static final long DAY = 42;
  private static final long NAMES = 43;

  private static final List<String> DISHES =
      List.of(
          "红烧肉", "番茄炒蛋", "土豆烧鸡", "宫保鸡丁", "鱼香肉丝", "麻婆豆腐", "清炒时蔬", "回锅肉", "粉蒸排骨", "青椒肉丝", "萝卜炖牛肉",
          "蒜苗炒肉", "芹菜牛肉", "糖醋里脊", "冬瓜丸子汤", "紫菜蛋花汤", "卤鸡腿", "蒸蛋", "木耳肉片", "莴笋炒肉");

  /** From the longest cold storage before a meal, and after it. */
  private static final int DAYS_AROUND = 4;

  private final Kitchen kitchen;
  private final long seed;
  private final List<Mishap> mishaps;
  private final DishVariety variety;
  private final Cookery cookery;
  private final boolean isSatellite;
  private final boolean namesAreBare;

  /**
   * A menu.
   *
   * @param mishaps what goes wrong with some of the dishes
   */
  public Menu(Kitchen kitchen, long seed, List<Mishap> mishaps) {
    this.kitchen = kitchen;
    this.seed = seed;
    this.mishaps = List.copyOf(mishaps);
    this.variety = kitchen.variety().dish();
    Dice dice = Dice.of(seed, MENU);
    this.cookery = Cookery.drawn(variety, kitchen, dice);
    this.isSatellite = dice.chance(variety.satelliteShare());
    this.namesAreBare = dice.chance(variety.bareNameShare());
  }

  /** All dishes that are there at any moment of a time, in the order in which they begin. */
  public List<Dish> between(long fromSecond, long toSecond) {
    List<Dish> found = new ArrayList<>();
    long last = SchoolTime.day(toSecond) + DAYS_AROUND;
    for (long day = SchoolTime.day(fromSecond) - DAYS_AROUND; day <= last; day++) {
      found.addAll(on(day));
    }
    found.removeIf(dish -> dish.to() <= fromSecond || dish.from() >= toSecond);
    found.sort(Comparator.comparingLong(Dish::from).thenComparingInt(Dish::number));
    return found;
  }

  /** The dishes that are for the meals of a day. */
  public List<Dish> on(long day) {
    List<Dish> dishes = new ArrayList<>();
    if (kitchen.day().cooksOn(day)) {
      List<String> names = new ArrayList<>(DISHES);
      Dice.of(seed, NAMES, day).shuffle(names);
      for (Meal meal : kitchen.day().meals()) {
        Dice dice = Dice.of(seed, DAY, day, meal.from());
        int count = (int) variety.dishesPerMeal().draw(dice);
        for (int i = 0; i < count && dishes.size() < names.size(); i++) {
          int number = dishes.size() + 1;
          dishes.add(dish(day, meal, number, names.get(number - 1), dice));
        }
      }
    }
    return dishes;
  }

  private Dish dish(long day, Meal meal, int number, String name, Dice dice) {
    LocalDate date = LocalDate.ofEpochDay(day);
    String dishId =
        namesAreBare
            ? name
            : String.format(
                Locale.ROOT,
                "%s-%02d%02d-%d",
                name,
                date.getMonthValue(),
                date.getDayOfMonth(),
                number);
    List<Mishap> its =
        mishaps.stream()
            .filter(mishap -> mishap.dishId().equals(dishId) && mishap.day() == day)
            .toList();
    return cookery.dish(dishId, day, number, meal, style(day, meal, dice), its, dice.next());
  }

  private DishStyle style(long day, Meal meal, Dice dice) {
    double throwOfDice = dice.uniform(0, 1);
    if (isSatellite) {
      return DishStyle.DELIVERED;
    }
    boolean isMain = meal.from() >= 10 * SchoolTime.HOUR;
    if (isMain && throwOfDice < variety.preparedShare() && kitchen.day().cooksOn(day - 1)) {
      return DishStyle.PREPARED;
    }
    return isMain && throwOfDice > 1 - variety.coldShare() ? DishStyle.COLD : DishStyle.FRESH;
  }
}
