package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.MealStandard;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.goods.Ingredient;
import cn.mingchu.simulator.goods.Recipe;
import cn.mingchu.simulator.kitchen.KitchenDay;
import cn.mingchu.simulator.kitchen.Meal;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.SupplyVariety;
import cn.mingchu.simulator.world.SimulatedSchool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What one school means to cook, and what it has to buy for that.
 *
 * <p>What a day brings depends on the seed and the day alone, so the canteen can look ahead.
 */
final class MealPlans {

  private static final long MENU = 69;
  private static final long PORTION = 70;

  /** From the last delivery to the serving of what is cooked of it. */
  private static final int COOKING = 130 * SchoolTime.MINUTE;

  /** No school is without a delivery for longer. */
  private static final int DAYS_AHEAD = 10;

  /** Of what lasts there is enough for so many days after the next delivery. */
  private static final int RESERVE_DAYS = 3;

  /** When it comes, it can be used for a week more. */
  private static final int LASTING_DAYS = 9;

  private final long seed;
  private final SimulatedSchool school;
  private final KitchenDay rhythm;
  private final SupplyVariety variety;
  private final FoodCatalogue foods;
  private final Frauds frauds;
  private final BalancedCook cook;

  /** A day is asked for whenever somebody looks ahead. */
  private final SortedMap<Long, List<PlannedMeal>> known = new TreeMap<>();

  MealPlans(
      long seed,
      SimulatedSchool school,
      SupplyVariety variety,
      FoodCatalogue foods,
      MealStandard standard,
      Frauds frauds) {
    this.seed = seed;
    this.school = school;
    this.rhythm = school.kitchen().day();
    this.variety = variety;
    this.foods = foods;
    this.frauds = frauds;
    this.cook = new BalancedCook(foods, standard, school.type());
  }

  /** Forgets what was planned for the days before one; it would be planned again just so. */
  void forget(long day) {
    known.headMap(day).clear();
  }

  private List<PlannedMeal> on(long day) {
    return known.computeIfAbsent(day, this::planned);
  }

  private List<PlannedMeal> planned(long day) {
    List<PlannedMeal> plans = new ArrayList<>();
    if (rhythm.cooksOn(day)) {
      for (Meal meal : rhythm.meals()) {
        plans.add(plan(day, meal));
      }
    }
    return plans;
  }

  /** Those of a day that are cooked before goods come. */
  List<PlannedMeal> beforeDelivery(long day) {
    return on(day).stream().filter(plan -> !isAfterDelivery(plan.meal())).toList();
  }

  /** Those of a day that can be cooked of what comes on it. */
  List<PlannedMeal> afterDelivery(long day) {
    return on(day).stream().filter(plan -> isAfterDelivery(plan.meal())).toList();
  }

  private boolean isAfterDelivery(Meal meal) {
    return meal.from() >= rhythm.deliveryTo() + COOKING;
  }

  /**
   * What is announced for a day: nothing that would have to be cooked before anything has come.
   *
   * @param firstDay on which the canteen may have got something
   */
  List<PlannedMeal> announced(long day, long firstDay) {
    long first = rhythm.getsGoodsOn(firstDay) ? firstDay : nextDelivery(firstDay);
    if (day < first) {
      return List.of();
    }
    return day == first ? afterDelivery(day) : on(day);
  }

  /**
   * What is needed from the delivery of a day up to the next one, as long as it keeps; of what
   * lasts, some days more.
   */
  Map<Ingredient, Long> needs(long day) {
    Map<Ingredient, Long> needs = new EnumMap<>(Ingredient.class);
    long next = nextDelivery(day);
    for (long ahead = day; ahead <= next + RESERVE_DAYS; ahead++) {
      for (PlannedMeal plan : on(ahead)) {
        boolean isAfter = isAfterDelivery(plan.meal());
        if (ahead > day || isAfter) {
          boolean canWait = ahead > next || (ahead == next && isAfter);
          Map<Ingredient, Long> its = new EnumMap<>(Ingredient.class);
          plan.addTo(its);
          long days = ahead - day;
          its.keySet().removeIf(one -> !keeps(one, days) || (canWait && !lasts(one)));
          its.forEach((ingredient, grams) -> needs.merge(ingredient, grams, Long::sum));
        }
      }
    }
    return needs;
  }

  /** Whether a canteen has a stock of it. */
  private static boolean lasts(Ingredient ingredient) {
    return ingredient.shelfDays() >= LASTING_DAYS;
  }

  /** Whether a canteen would still cook of it, so many days after it came. */
  private static boolean keeps(Ingredient ingredient, long days) {
    return days <= ingredient.shelfDays() - 2;
  }

  /** When what there is for a meal came in. */
  private long lastDelivery(long day, Meal meal) {
    for (long last = day; last > day - DAYS_AHEAD; last--) {
      if (rhythm.getsGoodsOn(last) && (last < day || isAfterDelivery(meal))) {
        return last;
      }
    }
    return day - DAYS_AHEAD;
  }

  private long nextDelivery(long day) {
    for (long next = day + 1; next <= day + DAYS_AHEAD; next++) {
      if (rhythm.getsGoodsOn(next)) {
        return next;
      }
    }
    return day + DAYS_AHEAD;
  }

  private PlannedMeal plan(long day, Meal meal) {
    Dice dice = Dice.of(seed, MENU, school.index(), day, meal.from());
    long age = day - lastDelivery(day, meal);
    Predicate<Recipe> isThere =
        recipe -> recipe.ingredients().stream().allMatch(one -> keeps(one, age));
    List<Recipe> recipes =
        cook.meal(deck(day), PlannedMeal.kind(meal), servesDinner(), isThere, dice);
    double portion =
        cook.portion(recipes, PlannedMeal.kind(meal))
            * variety.portion().draw(Dice.of(seed, PORTION, school.index()));
    int diners = (int) Math.ceil(school.diners() * variety.attendance().draw(dice));
    return new PlannedMeal(
        day,
        meal,
        recipes.stream()
            .map(recipe -> recipe.with(one -> frauds.plannedShare(school.index(), day, group(one))))
            .toList(),
        portion,
        diners);
  }

  private FoodGroup group(Ingredient ingredient) {
    return foods.called(ingredient.label()).group();
  }

  private boolean servesDinner() {
    return rhythm.meals().stream().anyMatch(meal -> PlannedMeal.kind(meal) == MealKind.DINNER);
  }

  /** Each week has its own. */
  private Deck deck(long day) {
    LocalDate date = LotPapers.date(day);
    long monday = day - (date.getDayOfWeek().getValue() - 1);
    return new Deck(seed, school.index(), monday, (int) (day - monday));
  }
}
