package cn.mingchu.simulator.plan;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.dish.Dish;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.kitchen.Session;
import cn.mingchu.simulator.scene.SightKind;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Spreads the faults that were asked for over a run. */
public final class RandomFaults {

  private static final long RANDOM_FAULTS = 10;

  /** Devices are first watched for a while, or for a quarter of a short run. */
  private static final Duration LEAD = Duration.ofMinutes(30);

  /** Recovery is watched to its end, too. */
  private static final long REST = 30L * SchoolTime.MINUTE;

  private static final int ATTEMPTS = 100;

  private final World world;
  private final long from;
  private final long to;
  private final Dice dice;
  private final FaultSchedule schedule = new FaultSchedule();
  private final Victims victims;
  private final FaultDrawing drawing;

  private RandomFaults(World world, Instant from, Instant to, FaultVariety variety, Duration lead) {
    this.world = world;
    long quarter = from.until(to, ChronoUnit.SECONDS) / 4;
    this.from = from.getEpochSecond() + Math.min(lead.toSeconds(), quarter);
    this.to = to.getEpochSecond();
    this.dice = Dice.of(world.seed(), RANDOM_FAULTS);
    this.victims = new Victims(world, schedule, dice);
    this.drawing = new FaultDrawing(variety, dice);
  }

  /**
   * Draws the faults, the same for the same world and times; those of goods are not among them.
   *
   * @throws IllegalArgumentException if the world has not enough devices for one of them
   */
  public static List<InjectedFault> draw(
      World world, Instant from, Instant to, List<FaultRequest> requests) {
    return draw(world, from, to, requests, FaultVariety.plain(), LEAD);
  }

  /**
   * Draws the faults, the same for the same world and times.
   *
   * @param lead devices are watched so long before anything goes wrong, or for a quarter of the run
   * @throws IllegalArgumentException if the world has not enough devices for one of them
   */
  public static List<InjectedFault> draw(
      World world,
      Instant from,
      Instant to,
      List<FaultRequest> requests,
      FaultVariety variety,
      Duration lead) {
    RandomFaults faults = new RandomFaults(world, from, to, variety, lead);
    List<FaultKind> kinds = new ArrayList<>();
    for (FaultRequest request : requests) {
      if (request.kind().hitsGoods()) {
        continue; // as RandomRecalls and RandomMisdeliveries draw them
      }
      for (int i = 0; i < request.count(); i++) {
        kinds.add(request.kind());
      }
    }
    // Whole kitchens first, while there are any in which nothing else is wrong.
    kinds.sort((one, other) -> Boolean.compare(isOutage(other), isOutage(one)));
    kinds.forEach(faults::inject);
    return faults.schedule.faults();
  }

  /**
   * Whether such a fault can hit anything in a run.
   *
   * @param lead as for {@link #draw}
   */
  public static boolean isPossible(
      FaultKind kind, World world, Instant from, Instant to, Duration lead) {
    RandomFaults faults = new RandomFaults(world, from, to, FaultVariety.plain(), lead);
    return world
        .devices()
        .filter(device -> kind.hits(device.kind(), device.zone()))
        .anyMatch(
            device ->
                kind.mishap().isEmpty()
                    || DishChoice.next(kind, device, faults.from, faults.to - REST).isPresent());
  }

  private static boolean isOutage(FaultKind kind) {
    return kind == FaultKind.GATEWAY_OUTAGE || kind == FaultKind.POWER_LOSS;
  }

  private void inject(FaultKind kind) {
    boolean whileUsed =
        kind == FaultKind.HOT_HOLD_TOO_COLD
            || kind == FaultKind.SHORT_DISINFECTION
            || kind == FaultKind.COOL_DISINFECTION;
    if (whileUsed) {
      injectIntoSession(kind);
    } else if (kind.mishap().isPresent()) {
      injectIntoDish(kind);
    } else if (kind.sight().map(SightKind::needsPeople).orElse(false)) {
      injectIntoShift(kind);
    } else {
      injectAnyTime(kind);
    }
  }

  private void injectAnyTime(FaultKind kind) {
    long lasting = Math.min(60L * drawing.minutes(kind), (to - from) / 2);
    long latest = Math.max(from, to - lasting - REST);
    long begins = from + (long) dice.uniform(0, latest - from + 1.0);
    List<SimulatedDevice> hit =
        victims.choose(kind, begins, device -> true).orElseThrow(() -> tooFew(kind));
    schedule.add(drawing.fault(kind, hit.get(0).kind(), begins, begins + lasting), hit);
  }

  private void injectIntoSession(FaultKind kind) {
    long wanted = from + (long) dice.uniform(0, (to - from) / 2.0);
    List<SimulatedDevice> hit =
        victims
            .choose(kind, wanted, device -> sessionInside(device, wanted).isPresent())
            .or(() -> victims.choose(kind, from, device -> sessionInside(device, from).isPresent()))
            .orElseThrow(() -> tooFew(kind));
    Session session =
        sessionInside(hit.get(0), wanted)
            .or(() -> sessionInside(hit.get(0), from))
            .orElseThrow(() -> tooFew(kind));
    schedule.add(drawing.fault(kind, hit.get(0).kind(), session.from() - 1, session.to()), hit);
  }

  /** Few kitchens have such a dish, and not every day: a time is looked for in which one has. */
  private void injectIntoDish(FaultKind kind) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long wanted = from + (long) dice.uniform(0, (to - from) * 0.9);
      Optional<List<SimulatedDevice>> hit =
          victims.choose(
              kind, wanted, probe -> DishChoice.next(kind, probe, wanted, to - REST).isPresent());
      if (hit.isPresent()) {
        SimulatedDevice probe = hit.get().get(0);
        Dish dish = DishChoice.next(kind, probe, wanted, to - REST).orElseThrow();
        long begins = dish.begin(kind.mishap().orElseThrow().phase()).getAsLong();
        schedule.add(
            drawing.dishFault(kind, dish, mishap -> probe.menu(List.of(mishap)), begins),
            hit.get());
        return;
      }
    }
    throw tooFew(kind);
  }

  /** What people do, or leave behind, begins while they are at work. */
  private void injectIntoShift(FaultKind kind) {
    long lasting = Math.min(60L * drawing.minutes(kind), (to - from) / 2);
    long wanted = from + (long) dice.uniform(0, (double) Math.max(1, to - lasting - REST - from));
    List<SimulatedDevice> hit =
        victims
            .choose(kind, wanted, device -> shiftAfter(device, wanted).isPresent())
            .or(() -> victims.choose(kind, from, device -> shiftAfter(device, from).isPresent()))
            .orElseThrow(() -> tooFew(kind));
    Session shift =
        shiftAfter(hit.get(0), wanted)
            .or(() -> shiftAfter(hit.get(0), from))
            .orElseThrow(() -> tooFew(kind));
    long begins = shift.from() + (long) dice.uniform(0, (shift.to() - shift.from()) * 0.75);
    schedule.add(drawing.fault(kind, hit.get(0).kind(), begins, begins + lasting), hit);
  }

  /** The next shift that begins, and nearly ends, within the run. */
  private Optional<Session> shiftAfter(SimulatedDevice device, long second) {
    for (long day = SchoolTime.day(second); day <= SchoolTime.day(to); day++) {
      for (Session shift : device.school().kitchen().day().shifts(day)) {
        if (shift.from() >= second && shift.to() < to - REST) {
          return Optional.of(shift);
        }
      }
    }
    return Optional.empty();
  }

  /** The next session that begins and ends within the run. */
  private Optional<Session> sessionInside(SimulatedDevice device, long second) {
    Optional<Session> next = Victims.session(device, second);
    if (next.isPresent() && next.get().from() < second) {
      next = Victims.session(device, next.get().to());
    }
    return next.filter(session -> session.to() < to - SchoolTime.HOUR / 4);
  }

  private IllegalArgumentException tooFew(FaultKind kind) {
    return new IllegalArgumentException(
        "no device is left for another "
            + kind.slug()
            + " among "
            + world.schools().size()
            + " schools; simulate more schools or a longer time, or ask for fewer faults");
  }
}
