package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.goods.Ingredient;
import cn.mingchu.simulator.goods.Recipe;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.SupplyVariety;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One meal, from the store to the plate.
 *
 * <p>It is announced with what was taken from the store for it, and told again when it is over with
 * what was used. What was not used goes back.
 */
final class Cooking {

  private static final long COOKING = 74;

  /** Of what was wanted. */
  private static final double ENOUGH = 0.98;

  private final Canteen canteen;
  private final PlannedMeal plan;
  private final SupplyVariety variety;
  private final Honesty honesty;
  private final MenuWriter menus;
  private final Desk desk;
  private final Dice dice;
  private final List<Dish> dishes = new ArrayList<>();

  /** Of what was wanted for a dish, how much the store had. */
  private final Map<Recipe, Map<Ingredient, Double>> there = new HashMap<>();

  Cooking(
      long seed,
      Canteen canteen,
      PlannedMeal plan,
      SupplyVariety variety,
      Honesty honesty,
      MenuWriter menus,
      Desk desk) {
    this.canteen = canteen;
    this.plan = plan;
    this.variety = variety;
    this.honesty = honesty;
    this.menus = menus;
    this.desk = desk;
    this.dice = Dice.of(seed, COOKING, canteen.school().index(), plan.day(), plan.meal().from());
  }

  /** What was taken out of the store for a dish, and what of that was put into it. */
  private record Dish(
      String dishId,
      Recipe recipe,
      List<Taken> issued,
      List<Taken> used,
      long cookedSecond,
      long left) {}

  /**
   * Cooks it, if there is anything to be cooked of.
   *
   * @return what goes back into the store, and when
   */
  List<Shelf.Stock> cook() {
    long issues = before(85, 100);
    for (Recipe recipe : plan.recipes()) {
      List<Taken> taken = takenFor(recipe, issues);
      if (!taken.isEmpty()) {
        dishes.add(cooked(recipe, taken));
      }
    }
    if (isShort()) {
      menus.change(
          canteen.school(), plan, issues, dishes.stream().map(Dish::recipe).toList(), this::share);
    }
    if (dishes.isEmpty()) {
      return List.of();
    }
    Map<Lot, Long> issued = sums(Dish::issued);
    long last = issues;
    for (Map.Entry<Lot, Long> one : issued.entrySet()) {
      last = canteen.free(last + dice.between(3, 30));
      move(last, MovementKind.ISSUED, one.getKey(), one.getValue());
    }
    announce(Math.max(before(60, 75), last + 1));
    tell(after(15, 60));
    return putBack(issued, sums(Dish::used));
  }

  private List<Taken> takenFor(Recipe recipe, long second) {
    List<Taken> taken = new ArrayList<>();
    for (Ingredient ingredient : recipe.ingredients()) {
      double surplus = variety.issueSurplus().draw(dice);
      double wanted = plan.grams(recipe, ingredient) * honesty.cookedShare(ingredient);
      long grams = (long) Math.ceil(wanted * surplus);
      List<Taken> some =
          canteen.store().take(ingredient, grams, canteen.usable(plan.day(), second));
      taken.addAll(some);
      there
          .computeIfAbsent(recipe, none -> new EnumMap<>(Ingredient.class))
          .put(ingredient, Taken.sum(some) / wanted);
    }
    return taken;
  }

  private double share(Recipe recipe, Ingredient ingredient) {
    return Math.min(1, there.getOrDefault(recipe, Map.of()).getOrDefault(ingredient, 0.0));
  }

  /** Whether somebody would see that something is missing. */
  private boolean isShort() {
    return there.values().stream()
        .flatMap(shares -> shares.values().stream())
        .anyMatch(share -> share < ENOUGH);
  }

  private Dish cooked(Recipe recipe, List<Taken> issued) {
    long second = canteen.free(before(5, 50));
    List<Taken> used = new ArrayList<>();
    for (Taken one : issued) {
      double share = dice.chance(variety.usedUpShare()) ? 1 : variety.used().draw(dice);
      long grams = canteen.isHeld(one.lot(), second) ? 0 : (long) Math.ceil(one.grams() * share);
      if (grams > 0) {
        used.add(new Taken(one.lot(), grams));
      }
    }
    long left = (long) (Taken.sum(used) * variety.left().drawLow(dice));
    String dishId = plan.mealId() + "-" + (dishes.size() + 1);
    return new Dish(dishId, recipe, issued, used, second, left);
  }

  /** Of each lot once, however many dishes it is for. */
  private Map<Lot, Long> sums(Function<Dish, List<Taken>> amounts) {
    Map<Lot, Long> sums = new LinkedHashMap<>();
    for (Dish dish : dishes) {
      amounts.apply(dish).forEach(one -> sums.merge(one.lot(), one.grams(), Long::sum));
    }
    return sums;
  }

  private void announce(long second) {
    int diners = honesty.counted(plan.diners());
    List<DishBatch> batches =
        dishes.stream()
            .map(dish -> batch(dish, Taken.amounts(dish.issued()), null, diners, 0))
            .toList();
    tell(second, 1, batches, diners, plan.served());
  }

  private void tell(long second) {
    int diners = honesty.counted((int) Math.ceil(plan.diners() * dice.uniform(0.95, 1)));
    List<DishBatch> batches =
        dishes.stream()
            .filter(dish -> !dish.used().isEmpty())
            .map(
                dish ->
                    batch(
                        dish,
                        Taken.amounts(dish.used()),
                        Instant.ofEpochSecond(dish.cookedSecond()),
                        diners,
                        dish.left()))
            .toList();
    long served = plan.served() + dice.between(0, 8) * (long) SchoolTime.MINUTE;
    tell(second, 2, batches, diners, served);
  }

  private void tell(
      long second, int revision, List<DishBatch> batches, int diners, long servedSecond) {
    desk.meal(
        second,
        canteen.schoolId(),
        header ->
            new MealServed(
                header,
                plan.mealId(),
                revision,
                canteen.schoolId(),
                LotPapers.date(plan.day()),
                plan.kind(),
                batches,
                diners,
                Instant.ofEpochSecond(servedSecond),
                null,
                null));
  }

  private static DishBatch batch(
      Dish dish, List<LotAmount> lots, @Nullable Instant cooked, int portions, long left) {
    return new DishBatch(dish.dishId(), dish.recipe().name(), lots, cooked, portions, left);
  }

  private List<Shelf.Stock> putBack(Map<Lot, Long> issued, Map<Lot, Long> used) {
    List<Shelf.Stock> back = new ArrayList<>();
    long last = after(20, 40);
    for (Map.Entry<Lot, Long> one : issued.entrySet()) {
      long rest = one.getValue() - used.getOrDefault(one.getKey(), 0L);
      if (rest > 0) {
        last = canteen.free(last + dice.between(3, 30));
        move(last, MovementKind.RETURNED, one.getKey(), rest);
        back.add(new Shelf.Stock(one.getKey(), rest, last));
      }
    }
    return back;
  }

  private void move(long second, MovementKind kind, Lot lot, long grams) {
    canteen.move(second, kind, new Taken(lot, grams), plan.mealId(), null);
  }

  private long before(int minMinutes, int maxMinutes) {
    return plan.served() - dice.between(minMinutes * 60, maxMinutes * 60);
  }

  private long after(int minMinutes, int maxMinutes) {
    return plan.over() + dice.between(minMinutes * 60, maxMinutes * 60);
  }
}
