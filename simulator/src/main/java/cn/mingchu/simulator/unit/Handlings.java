package cn.mingchu.simulator.unit;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.KitchenDay;
import cn.mingchu.simulator.kitchen.Meal;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.HandlingVariety;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What hands do to one cold store, day after day: goods put away, warm food put in, cleaning.
 *
 * <p>What happens on a day depends on the seed and the day alone. Not thread-safe.
 */
final class Handlings {

  /** Kitchens clean when lunch is over. */
  private static final int CLEANING_FROM = 14 * SchoolTime.HOUR + 30 * SchoolTime.MINUTE;

  private static final int CLEANING_SPREAD = 90;

  private final KitchenDay kitchen;
  private final HandlingVariety variety;
  private final double setCelsius;
  private final long seed;
  private long day = Long.MIN_VALUE;
  private long nextDay = Long.MIN_VALUE;
  private List<Handling> today = List.of();

  Handlings(KitchenDay kitchen, HandlingVariety variety, double setCelsius, long seed) {
    this.kitchen = kitchen;
    this.variety = variety;
    this.setCelsius = setCelsius;
    this.seed = seed;
  }

  /** What is being done at a moment; null where nothing is. */
  @Nullable Handling at(long second) {
    if (second >= nextDay) {
      day = SchoolTime.day(second);
      nextDay = SchoolTime.moment(day + 1, 0);
      today = kitchen.cooksOn(day) ? drawn(Dice.of(seed, day)) : List.of();
    }
    for (int i = 0; i < today.size(); i++) {
      Handling handling = today.get(i);
      if (handling.at(second)) {
        return handling;
      }
    }
    return null;
  }

  private List<Handling> drawn(Dice dice) {
    List<Handling> drawn = new ArrayList<>();
    if (kitchen.getsGoodsOn(day) && dice.chance(variety.deliveries())) {
      drawn.add(delivery(dice));
    }
    for (Meal meal : kitchen.meals()) {
      if (dice.chance(variety.warmFoods())) {
        drawn.add(warmFood(meal, dice));
      }
    }
    if (dice.chance(variety.cleanings())) {
      int from = CLEANING_FROM + dice.between(0, CLEANING_SPREAD) * SchoolTime.MINUTE;
      int seconds = variety.cleaningMinutes().drawMinutes(dice);
      drawn.add(handling(Circumstance.CLEANING, from, seconds, 0, 0));
    }
    return drawn;
  }

  private Handling delivery(Dice dice) {
    int from = dice.between(kitchen.deliveryFrom(), kitchen.deliveryTo());
    int seconds = (int) (variety.deliveryMinutes().drawLow(dice) * SchoolTime.MINUTE);
    double celsius = setCelsius + variety.deliveryAbove().drawLow(dice);
    return handling(
        Circumstance.DELIVERY, from, seconds, variety.deliveryShare().drawLow(dice), celsius);
  }

  private Handling warmFood(Meal meal, Dice dice) {
    int from = meal.to() + dice.between(5, 60) * SchoolTime.MINUTE;
    int seconds = (int) (variety.warmFoodMinutes().draw(dice) * SchoolTime.MINUTE);
    return handling(
        Circumstance.WARM_FOOD,
        from,
        seconds,
        variety.warmFoodShare().drawLow(dice),
        variety.warmFoodCelsius().draw(dice));
  }

  private Handling handling(
      Circumstance circumstance, int from, int seconds, double share, double celsius) {
    long begun = SchoolTime.moment(day, from);
    return new Handling(circumstance, begun, begun + seconds, share, celsius);
  }
}
