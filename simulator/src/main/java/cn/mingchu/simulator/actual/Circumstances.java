package cn.mingchu.simulator.actual;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.dish.Dish;
import cn.mingchu.simulator.dish.Look;
import cn.mingchu.simulator.dish.ProbeHand;
import cn.mingchu.simulator.kitchen.Use;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.scene.Happening;
import cn.mingchu.simulator.unit.Circumstance;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a device's equipment went through in a run while nothing was wrong with it. */
public final class Circumstances {

  private static final Set<Circumstance> HEALTHY_LIFE =
      Collections.unmodifiableSet(
          EnumSet.complementOf(EnumSet.of(Circumstance.ORDINARY, Circumstance.SICK)));

  /** A look at a dish is over in so many seconds. */
  private static final long LOOK = 60;

  /** An episode is the doing of what went before it for no longer than this. */
  private static final Duration BEFORE = Duration.ofMinutes(30);

  private final List<Stretch> stretches;

  public Circumstances(List<Stretch> stretches) {
    this.stretches = List.copyOf(stretches);
  }

  /**
   * One defrost, delivery, or the like.
   *
   * @param dishId the dish that it is about; null where it is about none
   */
  public record Stretch(
      Circumstance circumstance, @Nullable String dishId, Instant from, Instant to) {

    /** One that is about no dish. */
    public Stretch(Circumstance circumstance, Instant from, Instant to) {
      this(circumstance, null, from, to);
    }
  }

  /** Lives the equipment's life once more, and notes what it goes through. */
  public static Circumstances of(Simulation simulation, SimulatedDevice device) {
    List<Stretch> stretches = new ArrayList<>();
    if (device.kind() == DeviceKind.CAMERA) {
      addLookalikes(simulation, device, stretches);
    } else if (device.kind() == DeviceKind.COOK_PROBE) {
      addLooks(simulation, device, stretches);
    } else if (Use.of(device.kind()).isEmpty()) {
      Life life = Life.of(simulation, device, device.quantities().get(0));
      for (Circumstance circumstance : HEALTHY_LIFE) {
        for (Runs.Run run :
            Runs.of(life.steps(), step -> life.circumstance(step) == circumstance)) {
          stretches.add(
              new Stretch(
                  circumstance,
                  Instant.ofEpochSecond(life.second(run.from())),
                  Instant.ofEpochSecond(life.second(run.to()))));
        }
      }
    }
    return new Circumstances(stretches);
  }

  private static void addLookalikes(
      Simulation simulation, SimulatedDevice camera, List<Stretch> stretches) {
    long from = simulation.from().getEpochSecond();
    long to = simulation.to().getEpochSecond();
    for (Happening one : simulation.scene(camera).between(from, to)) {
      if (!one.isReal()) {
        stretches.add(
            new Stretch(
                Circumstance.LOOKALIKE,
                Instant.ofEpochSecond(one.fromSecond()),
                Instant.ofEpochSecond(one.toSecond())));
      }
    }
  }

  private static void addLooks(
      Simulation simulation, SimulatedDevice probe, List<Stretch> stretches) {
    long from = simulation.from().getEpochSecond();
    long to = simulation.to().getEpochSecond();
    ProbeHand hand = probe.hand();
    for (Dish dish : simulation.menu(probe).between(from, to)) {
      for (Look look : hand.looks(dish)) {
        if (look.flaw() != Look.Flaw.NONE && look.second() >= from && look.second() < to) {
          stretches.add(
              new Stretch(
                  circumstance(look.flaw()),
                  dish.dishId(),
                  Instant.ofEpochSecond(look.second()),
                  Instant.ofEpochSecond(look.second() + LOOK)));
        }
      }
    }
  }

  private static Circumstance circumstance(Look.Flaw flaw) {
    return switch (flaw) {
      case NONE -> Circumstance.ORDINARY;
      case LATE -> Circumstance.LOOKED_LATE;
      case AT_THE_EDGE -> Circumstance.AT_THE_EDGE;
      case WRONG_STAGE -> Circumstance.WRONG_STAGE;
    };
  }

  public List<Stretch> stretches() {
    return stretches;
  }

  /** What explains an episode best: what it went through for the longest part of it. */
  public Circumstance during(Instant from, Instant to) {
    return during(null, from.minus(BEFORE), to);
  }

  /** What explains an episode of a dish best: the wrong look at it with which it began. */
  public Circumstance atFirstOf(String dishId, Instant from) {
    return during(dishId, from, from.plusSeconds(1));
  }

  private Circumstance during(@Nullable String dishId, Instant from, Instant to) {
    Circumstance longest = Circumstance.ORDINARY;
    Duration most = Duration.ZERO;
    for (Circumstance candidate : Circumstance.values()) {
      Duration shared = Duration.ZERO;
      for (Stretch stretch : stretches) {
        if (stretch.circumstance() == candidate && Objects.equals(stretch.dishId(), dishId)) {
          shared = shared.plus(shared(stretch, from, to));
        }
      }
      if (shared.compareTo(most) > 0) {
        most = shared;
        longest = candidate;
      }
    }
    return longest;
  }

  private static Duration shared(Stretch stretch, Instant from, Instant to) {
    Instant begun = stretch.from().isAfter(from) ? stretch.from() : from;
    Instant ended = stretch.to().isBefore(to) ? stretch.to() : to;
    return begun.isBefore(ended) ? Duration.between(begun, ended) : Duration.ZERO;
  }
}
