package cn.mingchu.simulator.run;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.fault.SignalFault;
import cn.mingchu.simulator.fault.Transmission;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.scene.CameraEye;
import cn.mingchu.simulator.scene.Seen;
import cn.mingchu.simulator.variety.SensorVariety;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.PriorityQueue;

/**
 * What arrives from one camera, in order of arrival.
 *
 * <p>Holds what it saw in a few minutes, or what a fault keeps back; never the whole run.
 */
final class CameraStream implements Arrivals<SimulatedObservation> {

  private static final long WAY = 5;
  private static final long IDS = 4;
  private static final int LOOK = 10 * SchoolTime.MINUTE;
  private static final Comparator<SimulatedObservation> BY_ARRIVAL =
      Comparator.comparing(SimulatedObservation::arrivalTime)
          .thenComparingLong(SimulatedObservation::sequence);

  private final SimulatedDevice camera;
  private final List<SignalFault> signalFaults;
  private final CameraEye eye;
  private final SensorVariety variety;
  private final Dice dice;
  private final double lostShare;
  private final long ids;
  private final long endSecond;
  private final PriorityQueue<SimulatedObservation> waiting = new PriorityQueue<>(2, BY_ARRIVAL);
  private long nextSecond;
  private long sequence;

  CameraStream(
      SimulatedDevice camera, List<InjectedFault> faults, long fromSecond, long endSecond) {
    this.camera = camera;
    this.signalFaults = InjectedFault.signalFaults(faults);
    this.eye = camera.eye(InjectedFault.happenings(faults), InjectedFault.spells(faults));
    this.variety = camera.school().kitchen().variety().sensor();
    this.dice = Dice.of(camera.seed(), WAY);
    this.lostShare = variety.lostShare().drawLow(dice);
    this.ids = Dice.mixed(camera.seed(), IDS);
    this.nextSecond = fromSecond;
    this.endSecond = endSecond;
  }

  @Override
  public boolean hasNext() {
    while (nextSecond < endSecond && !firstIsSafe()) {
      long until = Math.min(endSecond, nextSecond + LOOK);
      eye.look(nextSecond, until).forEach(this::send);
      nextSecond = until;
    }
    return !waiting.isEmpty();
  }

  @Override
  public SimulatedObservation next() {
    if (!hasNext()) {
      throw new NoSuchElementException(camera.deviceId() + " has nothing more to say");
    }
    return waiting.remove();
  }

  @Override
  public Instant nextArrival() {
    return waiting.element().arrivalTime();
  }

  /** Nothing arrives before it is seen, so what arrives sooner than that is next. */
  private boolean firstIsSafe() {
    SimulatedObservation first = waiting.peek();
    return first != null && first.arrivalTime().getEpochSecond() < nextSecond;
  }

  private void send(Seen seen) {
    long millis = seen.second() * 1_000;
    long latency = (long) variety.latencyMillis().drawLow(dice);
    boolean lost = lostShare > 0 && dice.chance(lostShare);
    Transmission sent =
        new Transmission(
            seen.confidenceHundredths(),
            millis,
            lost ? List.of() : List.of(millis + latency),
            false);
    for (SignalFault fault : signalFaults) {
      if (fault.at(seen.second())) {
        sent = fault.carry(sent, OptionalInt.empty(), dice);
      }
    }
    for (long arrival : sent.arrivals()) {
      waiting.add(
          new SimulatedObservation(
              Dice.uuid(ids, sequence),
              Instant.ofEpochMilli(sent.eventMillis()),
              Instant.ofEpochMilli(arrival),
              camera.schoolId(),
              camera.deviceId(),
              seen.kind(),
              camera.zone(),
              sent.hundredths(),
              sequence,
              camera.school().channel()));
    }
    sequence++;
  }
}
