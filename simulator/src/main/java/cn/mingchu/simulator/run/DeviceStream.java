package cn.mingchu.simulator.run;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.fault.SignalFault;
import cn.mingchu.simulator.fault.Transmission;
import cn.mingchu.simulator.unit.Equipment;
import cn.mingchu.simulator.variety.SensorVariety;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;

/**
 * What arrives from one device, in order of arrival.
 *
 * <p>Holds one measurement, or what a fault keeps back; never the whole run.
 */
final class DeviceStream implements Arrivals<SimulatedReading> {

  private static final long NOISE = 3;
  private static final long IDS = 4;
  private static final int MAX_SEQUENCE_AT_START = 500_000;

  private static final Comparator<SimulatedReading> BY_ARRIVAL =
      Comparator.comparing(SimulatedReading::arrivalTime)
          .thenComparingLong(SimulatedReading::sequence);

  private final SimulatedDevice device;
  private final List<SignalFault> signalFaults;
  private final Equipment equipment;
  private final Swaps swaps;
  private final SensorVariety variety;
  private final Dice dice;
  private final Probe probe;
  private final double lostShare;
  private final long ids;
  private final long endSecond;
  private final int[] lastHundredths;
  private final PriorityQueue<SimulatedReading> waiting = new PriorityQueue<>(2, BY_ARRIVAL);
  private boolean hasMeasured;
  private long nextSecond;
  private long sequence;

  /**
   * A stream.
   *
   * @param swaps the times in which the device's sensor hangs in another's place
   */
  DeviceStream(
      SimulatedDevice device,
      List<InjectedFault> faults,
      Swaps swaps,
      long fromSecond,
      long endSecond) {
    this.device = device;
    this.swaps = swaps;
    this.endSecond = endSecond;
    this.signalFaults = InjectedFault.signalFaults(faults);
    this.equipment = device.equipment(InjectedFault.troubles(faults), fromSecond);
    this.variety = device.school().kitchen().variety().sensor();
    this.dice = Dice.of(device.seed(), NOISE);
    this.ids = Dice.mixed(device.seed(), IDS);
    this.lastHundredths = new int[device.quantities().size()];
    this.sequence = dice.between(1, MAX_SEQUENCE_AT_START);
    this.probe = Probe.drawn(device.kind(), variety, dice);
    this.lostShare = variety.lostShare().drawLow(dice);
    int phase = dice.between(1, device.periodSeconds());
    this.nextSecond = equipment.nextReport(fromSecond - phase, device.periodSeconds());
  }

  @Override
  public boolean hasNext() {
    while (nextSecond < endSecond && !firstIsSafe()) {
      measure();
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

  private void measure() {
    List<Quantity> quantities = device.quantities();
    long second = nextSecond;
    long latency = (long) variety.latencyMillis().drawLow(dice);
    boolean lost = lostShare > 0 && dice.chance(lostShare);
    for (int i = 0; i < quantities.size(); i++) {
      Quantity quantity = quantities.get(i);
      double truth = equipment.measure(second, quantity);
      int shown = probe.shown(quantity, swaps.elsewhere(second, quantity, truth), dice);
      Transmission sent =
          new Transmission(
              shown,
              second * 1_000,
              lost ? List.of() : List.of(second * 1_000 + latency + i),
              device.batteryPercent().isPresent());
      for (SignalFault fault : signalFaults) {
        if (fault.at(second)) {
          OptionalInt last = hasMeasured ? OptionalInt.of(lastHundredths[i]) : OptionalInt.empty();
          sent = fault.carry(sent, last, dice);
        }
      }
      lastHundredths[i] = sent.hundredths();
      for (long arrival : sent.arrivals()) {
        waiting.add(reading(quantity, sent, arrival));
      }
      sequence++;
    }
    hasMeasured = true;
    nextSecond = equipment.nextReport(second, device.periodSeconds());
  }

  private SimulatedReading reading(Quantity quantity, Transmission sent, long arrivalMillis) {
    return new SimulatedReading(
        Dice.uuid(ids, sequence),
        Instant.ofEpochMilli(sent.eventMillis()),
        Instant.ofEpochMilli(arrivalMillis),
        device.schoolId(),
        device.deviceId(),
        quantity,
        sent.hundredths(),
        sequence,
        device.batteryPercent(),
        device.school().channel(),
        Optional.empty());
  }
}
