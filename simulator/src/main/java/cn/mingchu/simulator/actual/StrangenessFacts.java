package cn.mingchu.simulator.actual;

import cn.mingchu.simulator.fault.Fault;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.truth.Certainty;
import cn.mingchu.simulator.truth.ExpectedFinding;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds when a device was really unlike itself.
 *
 * <p>Certain while its sensor lies for long or its cooling fades: no limit tells of these. Possible
 * in every other fault, which other rules tell of, and for a day after each: getting well is a
 * change, too.
 */
final class StrangenessFacts {

  static final String RULE_ID = "UNLIKE_ITSELF";

  /** Within this time, or a shorter fault's own, it should be told. */
  private static final Duration PATIENCE = Duration.ofHours(12);

  private static final Duration AFTERMATH = Duration.ofDays(1);

  private StrangenessFacts() {}

  static List<ExpectedFinding> of(Simulation simulation, SimulatedDevice device) {
    List<ExpectedFinding> found = new ArrayList<>();
    for (InjectedFault injected : simulation.faultsOf(device.deviceId())) {
      Fault fault = injected.fault();
      Instant from = Instant.ofEpochSecond(fault.fromSecond());
      Instant to = Instant.ofEpochSecond(fault.toSecond());
      boolean isLong = Duration.between(from, to).compareTo(PATIENCE) >= 0;
      if (isLong && nothingElseTells(fault)) {
        found.add(finding(device, from, to, Certainty.CERTAIN));
      }
      found.add(finding(device, from, to.plus(AFTERMATH), Certainty.POSSIBLE));
    }
    return found;
  }

  private static boolean nothingElseTells(Fault fault) {
    return switch (fault.kind()) {
      case SENSOR_STUCK, SENSOR_NOISY, SENSOR_DRIFTING, SENSORS_SWAPPED, REFRIGERANT_LEAK -> true;
      default -> false;
    };
  }

  private static ExpectedFinding finding(
      SimulatedDevice device, Instant from, Instant to, Certainty certainty) {
    return new ExpectedFinding(RULE_ID, device.deviceId(), from, to, from, certainty);
  }
}
