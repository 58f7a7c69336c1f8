package cn.mingchu.simulator.truth;

import java.time.Instant;
import java.util.List;

/**
 * What is true of one fault: where and when it was injected, and what should be found because of
 * it. Nothing, if it can be borne: readings that arrive twice and in disorder change nothing.
 *
 * @param kind as on the command line: {@code door-left-open}
 */
public record FaultTruth(
    String faultId,
    String kind,
    String schoolId,
    List<String> deviceIds,
    Instant from,
    Instant to,
    List<ExpectedFinding> expected) {

  public FaultTruth {
    deviceIds = List.copyOf(deviceIds);
    expected = List.copyOf(expected);
  }
}
