package cn.mingchu.simulator.run;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.fault.SignalFault;
import cn.mingchu.simulator.fault.Transmission;
import cn.mingchu.simulator.variety.SensorVariety;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;

/** What arrives from one sensor, in order of arrival: what it measures and how that is sent. */
abstract class ReadingStream implements Arrivals<SimulatedReading> {

  private static final long NOISE = 3;
  private static final long IDS = 4;
  private static final Comparator<SimulatedReading> BY_ARRIVAL =
      Comparator.comparing(SimulatedReading::arrivalTime)
          .thenComparingLong(SimulatedReading::sequence);

  final SimulatedDevice device;
  final SensorVariety variety;
  final Dice dice;
  final long endSecond;

  /** Nothing that is measured from now on is measured before this. */
  long nextSecond;

  long sequence;

  private final List<SignalFault> signalFaults;
  private final long ids;
  private final PriorityQueue<SimulatedReading> waiting = new PriorityQueue<>(2, BY_ARRIVAL);

  ReadingStream(SimulatedDevice device, List<InjectedFault> faults, long endSecond) {
    this.device = device;
    this.signalFaults = InjectedFault.signalFaults(faults);
    this.variety = device.school().kitchen().variety().sensor();
    this.dice = Dice.of(device.seed(), NOISE);
    this.ids = Dice.mixed(device.seed(), IDS);
    this.endSecond = endSecond;
  }

  /** Measures from {@link #nextSecond} on, and moves that forward. */
  abstract void measure();

  @Override
  public final boolean hasNext() {
    while (nextSecond < endSecond && !firstIsSafe()) {
      measure();
    }
    return !waiting.isEmpty();
  }

  @Override
  public final SimulatedReading next() {
    if (!hasNext()) {
      throw new NoSuchElementException(device.deviceId() + " has nothing more to say");
    }
    return waiting.remove();
  }

  @Override
  public final Instant nextArrival() {
    return waiting.element().arrivalTime();
  }

  /** Nothing arrives before it is measured, so what arrives sooner than that is next. */
  private boolean firstIsSafe() {
    SimulatedReading first = waiting.peek();
    return first != null && first.arrivalTime().getEpochSecond() < nextSecond;
  }

  /**
   * Sends what was measured, as faults let it through.
   *
   * @param millisUnderWay how long it takes; empty where it is lost
   * @param last what was sent before of the quantity; empty for nothing
   * @return what was sent
   */
  final int send(
      long second,
      Quantity quantity,
      int shown,
      Optional<Long> millisUnderWay,
      OptionalInt last,
      Optional<DishMark> dish) {
    long millis = second * 1_000;
    Transmission sent =
        new Transmission(
            shown,
            millis,
            millisUnderWay.map(underWay -> List.of(millis + underWay)).orElse(List.of()),
            device.batteryPercent().isPresent());
    for (SignalFault fault : signalFaults) {
      if (fault.at(second)) {
        sent = fault.carry(sent, last, dice);
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
              quantity,
              sent.hundredths(),
              sequence,
              device.batteryPercent(),
              device.school().channel(),
              dish));
    }
    sequence++;
    return sent.hundredths();
  }
}
