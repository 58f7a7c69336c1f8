package cn.mingchu.simulator.run;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.dish.Dish;
import cn.mingchu.simulator.dish.Look;
import cn.mingchu.simulator.dish.Menu;
import cn.mingchu.simulator.dish.ProbeHand;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.fault.SignalFault;
import cn.mingchu.simulator.fault.Transmission;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.SensorVariety;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;

/**
 * What arrives from one probe, in order of arrival.
 *
 * <p>Holds what was measured within some hours, or what a fault keeps back; never the whole run.
 */
final class ProbeStream implements Arrivals<SimulatedReading> {

  private static final long NOISE = 3;
  private static final long IDS = 4;
  private static final int SHIFT = 6 * SchoolTime.HOUR;
  private static final Comparator<SimulatedReading> BY_ARRIVAL =
      Comparator.comparing(SimulatedReading::arrivalTime)
          .thenComparingLong(SimulatedReading::sequence);
  private static final Comparator<Look> BY_TIME =
      Comparator.comparingLong(Look::second).thenComparing(look -> look.dish().dishId());

  private final SimulatedDevice device;
  private final List<SignalFault> signalFaults;
  private final Menu menu;
  private final ProbeHand hand;
  private final SensorVariety variety;
  private final Dice dice;
  private final Probe probe;
  private final double lostShare;
  private final long ids;
  private final long endSecond;
  private final PriorityQueue<SimulatedReading> waiting = new PriorityQueue<>(2, BY_ARRIVAL);
  private long nextSecond;
  private long sequence;

  ProbeStream(SimulatedDevice device, List<InjectedFault> faults, long fromSecond, long endSecond) {
    this.device = device;
    this.signalFaults = InjectedFault.signalFaults(faults);
    this.menu = device.menu(InjectedFault.mishaps(faults));
    this.hand = device.hand();
    this.variety = device.school().kitchen().variety().sensor();
    this.dice = Dice.of(device.seed(), NOISE);
    this.probe = Probe.drawn(device.kind(), variety, dice);
    this.lostShare = variety.lostShare().drawLow(dice);
    this.ids = Dice.mixed(device.seed(), IDS);
    this.nextSecond = fromSecond;
    this.endSecond = endSecond;
  }

  @Override
  public boolean hasNext() {
    while (nextSecond < endSecond && !firstIsSafe()) {
      long until = Math.min(endSecond, nextSecond + SHIFT);
      measure(nextSecond, until);
      nextSecond = until;
    }
    return !waiting.isEmpty();
  }

  @Override
  public SimulatedReading next() {
    if (!hasNext()) {
      throw new NoSuchElementException(device.deviceId() + " has nothing more to say");
    }
    return waiting.remove();
  }

  @Override
  public Instant nextArrival() {
    return waiting.element().arrivalTime();
  }

  /** Nothing arrives before it is measured, so what arrives sooner than that is next. */
  private boolean firstIsSafe() {
    SimulatedReading first = waiting.peek();
    return first != null && first.arrivalTime().getEpochSecond() < nextSecond;
  }

  private void measure(long fromSecond, long toSecond) {
    List<Look> looks = new ArrayList<>();
    for (Dish dish : menu.between(fromSecond, toSecond)) {
      for (Look look : hand.looks(dish)) {
        if (look.second() >= fromSecond && look.second() < toSecond) {
          looks.add(look);
        }
      }
    }
    looks.sort(BY_TIME);
    looks.forEach(this::send);
  }

  private void send(Look look) {
    long millis = look.second() * 1_000;
    long latency = (long) variety.latencyMillis().drawLow(dice);
    boolean lost = lostShare > 0 && dice.chance(lostShare);
    Transmission sent =
        new Transmission(
            probe.shown(Quantity.TEMPERATURE, look.celsius(), dice),
            millis,
            lost ? List.of() : List.of(millis + latency),
            device.batteryPercent().isPresent());
    for (SignalFault fault : signalFaults) {
      if (fault.at(look.second())) {
        sent = fault.carry(sent, OptionalInt.empty(), dice);
      }
    }
    for (long arrival : sent.arrivals()) {
      waiting.add(
          new SimulatedReading(
              Dice.uuid(ids, sequence),
              Instant.ofEpochMilli(sent.eventMillis()),
              Instant.ofEpochMilli(arrival),
              device.schoolId(),
              device.deviceId(),
              Quantity.TEMPERATURE,
              sent.hundredths(),
              sequence,
              device.batteryPercent(),
              device.school().channel(),
              Optional.of(new DishMark(look.dish().dishId(), look.stage()))));
    }
    sequence++;
  }
}
