package cn.mingchu.simulator.actual;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.LimitComparator;
import cn.mingchu.simulator.unit.Circumstance;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.util.Objects;

/**
 * One limit along one life: where it is broken for sure, and where it may be said to be.
 *
 * <p>Healthy life is no breach as long as the goods stay good. While a store thaws, while goods or
 * warm food are put away, while it is cleaned, and where nobody works, a breach of the letter may
 * be told or not. An early warning of a thaw may not be told, once there was time to learn how the
 * unit thaws.
 */
final class Course {

  /** How long a judge may take to learn a unit's own ways. */
  private static final long LEARNING_SECONDS = 3 * 86_400L;

  private static final double HUNDREDTHS = 100;

  private final Life life;
  private final Visibility visibility;
  private final double limit;
  private final double start;
  private final double tolerance;
  private final boolean below;
  private final boolean inclusive;
  private final boolean early;

  Course(EffectiveRule rule, SimulatedDevice device, Life life, Visibility visibility) {
    Quantity quantity = Objects.requireNonNull(rule.quantity(), rule.ruleId());
    LimitComparator comparator = Objects.requireNonNull(rule.comparator(), rule.ruleId());
    this.life = life;
    this.visibility = visibility;
    this.limit = rule.limitHundredths() / HUNDREDTHS;
    this.start =
        rule.startIfAny().isPresent()
            ? rule.startIfAny().getAsInt() / HUNDREDTHS
            : Double.NEGATIVE_INFINITY;
    this.tolerance = Tolerance.of(device.kind(), quantity);
    this.below = comparator == LimitComparator.BELOW;
    this.early = rule.isEarlyWarning();
    this.inclusive = comparator == LimitComparator.AT_LEAST;
  }

  /** How far beyond the limit, in the quantity's unit; below zero inside of it. */
  double beyond(int step) {
    return beyond(life.value(step));
  }

  /** Beyond the limit to the letter, and nothing excuses it. */
  boolean isBroken(int step) {
    return isBeyond(life.value(step), 0) && counts(step);
  }

  /** Beyond the limit by more than a fair sensor may be off, and seen. */
  boolean isBrokenForSure(int step) {
    return isBeyond(life.value(step), tolerance)
        && counts(step)
        && visibility.isSeen(life.second(step));
  }

  /** A fair judge may take it to be beyond the limit. */
  boolean mayBeBroken(int step) {
    if (visibility.lieAt(life.second(step))) {
      return true;
    }
    boolean learned = life.second(step) >= life.second(0) + LEARNING_SECONDS;
    boolean onlyThaws =
        early && learned && life.circumstance(step) == Circumstance.DEFROST && !goodsSuffer(step);
    return isBeyond(life.value(step), -tolerance) && !onlyThaws;
  }

  double tolerance() {
    return tolerance;
  }

  /** An early warning is due only where something is wrong: in healthy life, the limit decides. */
  private boolean counts(int step) {
    return switch (life.circumstance(step)) {
      case SICK -> true;
      case ORDINARY -> !early;
      default -> !early && goodsSuffer(step);
    };
  }

  private boolean goodsSuffer(int step) {
    return life.goods(step) != life.value(step) && isBeyond(life.goods(step), 0);
  }

  private boolean isBeyond(double value, double by) {
    double beyond = beyond(value);
    return value >= start && (inclusive ? beyond >= by : beyond > by);
  }

  private double beyond(double value) {
    return below ? limit - value : value - limit;
  }
}
