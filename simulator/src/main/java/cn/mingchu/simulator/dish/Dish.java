package cn.mingchu.simulator.dish;

import cn.mingchu.simulator.kitchen.SchoolTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * One dish, and what its core really was from the stove to the plate.
 *
 * <p>Its core goes towards what is around it, the faster the further they are apart (Newton).
 */
public final class Dish {

  /** Between two looks at the core, in seconds. */
  public static final int STEP = 30;

  private final String dishId;
  private final long day;
  private final int number;
  private final DishStyle style;
  private final List<Leg> legs;
  private final double beginsWith;
  private double @Nullable [] core;

  /**
   * A dish.
   *
   * @param day of the meal that it is for
   * @param number its place among the dishes of that day, from 1
   * @param legs one after the other, without a gap
   */
  Dish(String dishId, long day, int number, DishStyle style, List<Leg> legs, double beginsWith) {
    this.dishId = dishId;
    this.day = day;
    this.number = number;
    this.style = style;
    this.legs = List.copyOf(legs);
    this.beginsWith = beginsWith;
  }

  /** The core one step later. */
  static double next(Leg leg, double celsius) {
    double minutes = STEP / (double) SchoolTime.MINUTE;
    return celsius + (leg.surroundings() - celsius) * minutes / leg.minutes();
  }

  public String dishId() {
    return dishId;
  }

  public long day() {
    return day;
  }

  int number() {
    return number;
  }

  public DishStyle style() {
    return style;
  }

  public List<Leg> legs() {
    return legs;
  }

  public long from() {
    return legs.get(0).from();
  }

  /** When it has been eaten. */
  public long to() {
    return legs.get(legs.size() - 1).to();
  }

  public boolean has(Phase phase) {
    return legs.stream().anyMatch(leg -> leg.phase() == phase);
  }

  /** When such a phase begins; empty for a dish without one. */
  public OptionalLong begin(Phase phase) {
    return legs.stream().filter(leg -> leg.phase() == phase).mapToLong(Leg::from).min();
  }

  /** When such a phase is over; empty for a dish without one. */
  public OptionalLong end(Phase phase) {
    return legs.stream().filter(leg -> leg.phase() == phase).mapToLong(Leg::to).max();
  }

  /** What is being done with it; the last of it when it has been eaten. */
  public Leg legAt(long second) {
    for (Leg leg : legs) {
      if (second < leg.to()) {
        return leg;
      }
    }
    return legs.get(legs.size() - 1);
  }

  /** Its core, °C. */
  public double coreAt(long second) {
    double[] all = core();
    int step = (int) ((second - from()) / STEP);
    return all[Math.max(0, Math.min(all.length - 1, step))];
  }

  /** Of most dishes nobody asks for more than when they are what. */
  private double[] core() {
    double[] known = core;
    if (known == null) {
      known = new double[(int) ((to() - from()) / STEP) + 1];
      double celsius = beginsWith;
      for (int i = 0; i < known.length; i++) {
        known[i] = celsius;
        celsius = next(legAt(from() + (long) i * STEP), celsius);
      }
      core = known;
    }
    return known;
  }

  /** The first moment of a time at which its core is so. */
  public OptionalLong first(long fromSecond, long toSecond, DoublePredicate core) {
    for (long second = fromSecond; second < toSecond; second += STEP) {
      if (core.test(coreAt(second))) {
        return OptionalLong.of(second);
      }
    }
    return OptionalLong.empty();
  }
}
