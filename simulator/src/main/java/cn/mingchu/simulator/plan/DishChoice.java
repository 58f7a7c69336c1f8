package cn.mingchu.simulator.plan;

import cn.mingchu.simulator.dish.Dish;
import cn.mingchu.simulator.dish.Mishap;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.util.List;
import java.util.Optional;

/** Chooses the dish that a fault hits. */
final class DishChoice {

  private DishChoice() {}

  /** The next dish of a probe to which it can happen, and to which it begins to within a time. */
  static Optional<Dish> next(FaultKind kind, SimulatedDevice probe, long from, long to) {
    Mishap.Kind mishap = kind.mishap().orElseThrow();
    return probe.menu(List.of()).between(from, to).stream()
        .filter(mishap::canHappenTo)
        .filter(dish -> dish.begin(mishap.phase()).getAsLong() >= from)
        .filter(dish -> dish.begin(mishap.phase()).getAsLong() < to)
        .findFirst();
  }

  /** A dish of a probe to which it can happen, and to which it has happened within a time. */
  static Optional<Dish> finished(FaultKind kind, SimulatedDevice probe, long from, long to) {
    Mishap.Kind mishap = kind.mishap().orElseThrow();
    return probe.menu(List.of()).between(from, to).stream()
        .filter(mishap::canHappenTo)
        .filter(dish -> dish.end(mishap.phase()).getAsLong() >= from)
        .filter(dish -> dish.end(mishap.phase()).getAsLong() < to)
        .findFirst();
  }
}
