package cn.mingchu.simulator.dish;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.Kitchen;
import cn.mingchu.simulator.kitchen.Meal;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.DishVariety;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How one kitchen cooks, cools and keeps its dishes: what it has for that, and how it is used.
 *
 * @param hotCelsius what its hot table holds
 * @param coldCelsius what its cold store holds
 * @param coolingCelsius the air in which it cools dishes
 * @param coolingMinutes time constant of a usual dish in that air
 */
record Cookery(
    DishVariety variety,
    Kitchen kitchen,
    double hotCelsius,
    double coldCelsius,
    double coolingCelsius,
    double coolingMinutes) {

  private static final double RAW_CELSIUS = 15;

  /** What a table holds that nobody heats. */
  private static final double LUKEWARM_FROM = 25;

  private static final double LUKEWARM_TO = 50;

  /** The last batch is ready so many minutes before a meal is over. */
  private static final int LAST_BATCH = 25;

  /** What a dish that was taken off too soon would have needed at most. */
  private static final int LONGEST_HEATING = 4 * SchoolTime.HOUR;

  /** What was cooled for the next day was cooked when the lunch of the day before was over. */
  private static final int DAY_BEFORE = 13 * SchoolTime.HOUR;

  private static final int MORNING = 6 * SchoolTime.HOUR;

  static Cookery drawn(DishVariety variety, Kitchen kitchen, Dice dice) {
    return new Cookery(
        variety,
        kitchen,
        variety.hotCelsius().draw(dice),
        variety.coldCelsius().draw(dice),
        variety.coolingCelsius().draw(dice),
        variety.coolingMinutes().draw(dice));
  }

  Dish dish(
      String dishId,
      long day,
      int number,
      Meal meal,
      DishStyle style,
      List<Mishap> mishaps,
      long seed) {
    Course course = new Course(day, meal, mishaps, Dice.of(seed));
    switch (style) {
      case FRESH -> course.cookedFor(course.ready());
      case PREPARED -> course.preparedTheDayBefore();
      case COLD -> course.servedCold();
      case DELIVERED -> course.delivered();
    }
    return new Dish(dishId, day, number, style, course.legs, course.beginsWith);
  }

  /** One dish on its way. */
  private final class Course {

    private final long day;
    private final Meal meal;
    private final List<Mishap> mishaps;
    private final Dice dice;
    private final List<Leg> legs = new ArrayList<>();
    private final long eaten;
    private double beginsWith = RAW_CELSIUS;

    /** Its time constant in the cold. */
    private double coldMinutes;

    Course(long day, Meal meal, List<Mishap> mishaps, Dice dice) {
      this.day = day;
      this.meal = meal;
      this.mishaps = mishaps;
      this.dice = dice;
      this.eaten = SchoolTime.moment(day, meal.to()) - seconds(dice.between(0, 10));
    }

    /** When it is ready: before the meal or, as another batch, while it is served. */
    long ready() {
      long served = SchoolTime.moment(day, meal.from());
      return dice.chance(variety.secondBatchShare())
          ? served
              + seconds(dice.between(0, (meal.to() - meal.from()) / SchoolTime.MINUTE - LAST_BATCH))
          : served - variety.waitMinutes().drawMinutes(dice);
    }

    void cookedFor(long ready) {
      heat(Phase.COOKS, ready, variety.cookingShare().draw(dice));
      stand(ready);
      keepHot();
    }

    void preparedTheDayBefore() {
      boolean isEvening = meal.from() >= 15 * SchoolTime.HOUR;
      long daysBefore = dice.chance(variety.staleShare()) ? 2 : 1;
      long cooked =
          isEvening
              ? SchoolTime.moment(day, MORNING) + seconds(dice.between(30, 150))
              : SchoolTime.moment(day - daysBefore, DAY_BEFORE) + seconds(dice.between(0, 60));
      heat(Phase.COOKS, cooked, variety.cookingShare().draw(dice));
      long hot = SchoolTime.moment(day, meal.from()) - variety.waitMinutes().drawMinutes(dice);
      double reheating = variety.reheatingMinutes().draw(dice);
      double share = variety.reheatingShare().draw(dice);
      long begin = hot - seconds(reheating * share);
      cool(cooked, begin - seconds(10));
      long late = keepCold(begin);
      heatAgain(begin + late, hot + late, reheating);
      stand(hot + late);
      keepHot();
    }

    void servedCold() {
      long served = SchoolTime.moment(day, meal.from());
      long cooked = SchoolTime.moment(day, MORNING) + seconds(dice.between(0, 45));
      heat(Phase.COOKS, cooked, variety.cookingShare().draw(dice));
      cool(cooked, served - seconds(20));
      long late = keepCold(served);
      add(Phase.STANDS, Math.max(eaten, served + seconds(10)) + late, air(served), standMinutes());
    }

    void delivered() {
      long arrives =
          SchoolTime.moment(day, meal.from())
              - variety.waitMinutes().drawMinutes(dice)
              - SchoolTime.MINUTE;
      long leaves = arrives - variety.tripMinutes().drawMinutes(dice);
      beginsWith = level(Mishap.Kind.DELIVERED_COOL).orElse(variety.packedCelsius().draw(dice));
      double outside = kitchen.climate().meanOf(day);
      legs.add(new Leg(Phase.TRAVELS, leaves, arrives, outside, variety.boxMinutes().draw(dice)));
      keepHot();
    }

    /** On the stove until it is taken off: after so many time constants, or too soon. */
    private void heat(Phase phase, long off, double share) {
      double minutes = variety.cookingMinutes().draw(dice);
      Leg leg = new Leg(phase, off - LONGEST_HEATING, off, pot(), minutes);
      OptionalDouble tooSoon = level(Mishap.Kind.UNDERCOOKED);
      long seconds =
          tooSoon.isPresent()
              ? secondsTo(leg, beginsWith, tooSoon.getAsDouble())
              : seconds(minutes * share);
      legs.add(new Leg(phase, off - seconds, off, leg.surroundings(), minutes));
    }

    private void heatAgain(long on, long off, double minutes) {
      double pot = pot();
      OptionalDouble tooSoon = level(Mishap.Kind.REHEATED_WEAKLY);
      if (tooSoon.isEmpty()) {
        add(Phase.REHEATS, off, pot, minutes);
        return;
      }
      double cold = lived();
      Leg leg = new Leg(Phase.REHEATS, on, on + LONGEST_HEATING, pot, minutes);
      long seconds = Math.min(secondsTo(leg, cold, tooSoon.getAsDouble()), off - on - Dish.STEP);
      add(Phase.KEPT_COLD, off - seconds, coldCelsius, coldMinutes);
      add(Phase.REHEATS, off, pot, minutes);
    }

    private void stand(long from) {
      long to =
          Math.min(from + variety.standMinutes().drawMinutes(dice), eaten - SchoolTime.MINUTE);
      if (to > from) {
        add(Phase.STANDS, to, air(from), standMinutes());
      }
    }

    private void keepHot() {
      long from = last();
      long to = Math.max(eaten, from + seconds(10));
      double surroundings = hotCelsius;
      double minutes = variety.hotMinutes().draw(dice);
      OptionalDouble lukewarm = level(Mishap.Kind.KEPT_LUKEWARM);
      if (lukewarm.isPresent()) {
        to = from + seconds(lukewarm.getAsDouble());
        surroundings = dice.uniform(LUKEWARM_FROM, LUKEWARM_TO);
      }
      OptionalDouble tooLong = level(Mishap.Kind.HOT_TOO_LONG);
      if (tooLong.isPresent()) {
        to = from + seconds(tooLong.getAsDouble());
      }
      add(Phase.KEPT_HOT, to, surroundings, minutes);
    }

    /** On the counter first, perhaps, and then in the cold, for at most so long. */
    private void cool(long from, long atLatest) {
      long counter = variety.counterMinutes().drawMinutes(dice);
      if (counter > 0) {
        add(
            Phase.COOLS,
            Math.min(from + counter, atLatest - SchoolTime.MINUTE),
            air(from),
            standMinutes());
      }
      double usual = coolingMinutes * dice.uniform(0.7, 1.4);
      coldMinutes = level(Mishap.Kind.COOLED_SLOWLY).orElse(usual);
      long to = last() + variety.coolingLasts().drawMinutes(dice);
      add(Phase.COOLS, Math.min(to, atLatest), coolingCelsius, coldMinutes);
    }

    /** How much later than wanted it is taken out. */
    private long keepCold(long wanted) {
      long late = seconds(level(Mishap.Kind.COLD_TOO_LONG).orElse(0));
      add(Phase.KEPT_COLD, wanted + late, coldCelsius, coldMinutes);
      return late;
    }

    private void add(Phase phase, long to, double surroundings, double minutes) {
      long from = last();
      if (to > from) {
        legs.add(new Leg(phase, from, to, surroundings, minutes));
      }
    }

    private long last() {
      return legs.get(legs.size() - 1).to();
    }

    /** What its core has come to by now. */
    private double lived() {
      return new Dish("", day, 0, DishStyle.PREPARED, legs, beginsWith).coreAt(last());
    }

    private double pot() {
      return variety.potCelsius().draw(dice);
    }

    private double standMinutes() {
      return variety.standingMinutes().draw(dice);
    }

    private double air(long second) {
      return kitchen.climate().celsius(second);
    }

    private OptionalDouble level(Mishap.Kind kind) {
      return mishaps.stream()
          .filter(mishap -> mishap.kind() == kind)
          .mapToDouble(Mishap::level)
          .findFirst();
    }

    private static long secondsTo(Leg leg, double from, double to) {
      long seconds = 0;
      for (double core = from; core < to && seconds < LONGEST_HEATING; seconds += Dish.STEP) {
        core = Dish.next(leg, core);
      }
      return Math.max(Dish.STEP, seconds - Dish.STEP);
    }

    /** In whole steps, at least one where it is any time at all. */
    private static long seconds(double minutes) {
      return (long) Math.ceil(minutes * SchoolTime.MINUTE / Dish.STEP) * Dish.STEP;
    }
  }
}
