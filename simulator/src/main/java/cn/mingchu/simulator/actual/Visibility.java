package cn.mingchu.simulator.actual;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.fault.Fault;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.run.SimulatedReading;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which moments anybody could know about: no judge is to blame for what its device never told it.
 *
 * <p>A moment is seen if readings lie close enough around it, taken by a sensor that told the truth
 * about its own place.
 */
final class Visibility {

  private static final Duration LEAST_GAP = Duration.ofMinutes(15);
  private static final int GAP_PERIODS = 3;

  /** The dates of all readings that arrive, in order. */
  private final long[] seconds;

  private final long longestGap;
  private final List<Fault> lies;
  private final List<Fault> misdated;

  Visibility(long[] seconds, long longestGap, List<Fault> lies, List<Fault> misdated) {
    this.seconds = seconds;
    this.longestGap = longestGap;
    this.lies = lies;
    this.misdated = misdated;
  }

  static Visibility of(
      Simulation simulation, SimulatedDevice device, List<SimulatedReading> arrived) {
    List<Fault> lies = new ArrayList<>();
    List<Fault> misdated = new ArrayList<>();
    for (InjectedFault injected : simulation.faultsOf(device.deviceId())) {
      switch (injected.fault().kind()) {
        case SENSOR_STUCK, SENSOR_NOISY, SENSOR_DRIFTING, SENSORS_SWAPPED ->
            lies.add(injected.fault());
        case CLOCK_AHEAD, CLOCK_BEHIND -> misdated.add(injected.fault());
        default -> {}
      }
    }
    Quantity first = device.quantities().get(0);
    long[] sorted =
        arrived.stream()
            .filter(reading -> reading.quantity() == first)
            .mapToLong(reading -> reading.eventTime().getEpochSecond())
            .sorted()
            .toArray();
    long gap = Math.max((long) GAP_PERIODS * device.periodSeconds(), LEAST_GAP.toSeconds());
    return new Visibility(sorted, gap, lies, misdated);
  }

  boolean isSeen(long second) {
    if (lieAt(second) || isIn(misdated, second)) {
      return false;
    }
    int at = Arrays.binarySearch(seconds, second);
    if (at >= 0) {
      return true;
    }
    int after = -at - 1;
    return after > 0 && after < seconds.length && seconds[after] - seconds[after - 1] <= longestGap;
  }

  /** Whether what the sensor shows is not what is so. */
  boolean lieAt(long second) {
    return isIn(lies, second);
  }

  private static boolean isIn(List<Fault> faults, long second) {
    for (Fault fault : faults) {
      if (fault.at(second)) {
        return true;
      }
    }
    return false;
  }
}
