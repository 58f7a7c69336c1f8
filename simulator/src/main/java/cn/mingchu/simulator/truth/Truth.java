package cn.mingchu.simulator.truth;

import cn.mingchu.simulator.fault.Fault;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.SimulatedSchool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that should be found in a run. What is not expected here MUST NOT be found: a healthy world
 * breaks no rule.
 */
public record Truth(long seed, Instant from, Instant to, List<FaultTruth> faults) {

  public Truth {
    faults = List.copyOf(faults);
  }

  /** Runs every faulty device on its own and reads off what should be found. */
  public static Truth of(Simulation simulation) {
    Oracle oracle = Oracle.released();
    Map<InjectedFault, List<ExpectedFinding>> expected = new LinkedHashMap<>();
    simulation.faults().forEach(fault -> expected.put(fault, new ArrayList<>()));
    for (SimulatedSchool school : simulation.world().schools()) {
      if (simulation.hasFaults(school.schoolId())) {
        for (SimulatedDevice device : simulation.world().devices(school)) {
          List<InjectedFault> faults = simulation.faultsOf(device.deviceId());
          if (!faults.isEmpty()) {
            for (ExpectedFinding finding : oracle.findings(simulation, device)) {
              expected
                  .computeIfAbsent(cause(finding, faults), none -> new ArrayList<>())
                  .add(finding);
            }
          }
        }
      }
    }
    List<FaultTruth> truths = new ArrayList<>();
    expected.forEach((fault, findings) -> truths.add(truth(fault, findings)));
    return new Truth(simulation.world().seed(), simulation.from(), simulation.to(), truths);
  }

  public Stream<ExpectedFinding> expected() {
    return faults.stream().flatMap(fault -> fault.expected().stream());
  }

  /** The last fault that had begun when the finding was decided. */
  private static InjectedFault cause(ExpectedFinding finding, List<InjectedFault> faults) {
    InjectedFault cause = faults.get(0);
    for (InjectedFault candidate : faults) {
      long begun = candidate.fault().fromSecond();
      if (begun <= finding.decided().getEpochSecond() && begun >= cause.fault().fromSecond()) {
        cause = candidate;
      }
    }
    return cause;
  }

  private static FaultTruth truth(InjectedFault injected, List<ExpectedFinding> expected) {
    Fault fault = injected.fault();
    return new FaultTruth(
        injected.faultId(),
        fault.kind().slug(),
        injected.schoolId(),
        injected.deviceIds(),
        Instant.ofEpochSecond(fault.fromSecond()),
        Instant.ofEpochSecond(fault.toSecond()),
        expected);
  }
}
