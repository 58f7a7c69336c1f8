package cn.mingchu.benchmarks.quality;

import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.fault.InjectedFault;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the injected faults fared. */
final class FaultCard {

  /** What a fault brings about is decided within this time after it. */
  private static final Duration CONSEQUENCE = Duration.ofHours(4);

  private final Map<FaultKind, FaultTally> byKind = new EnumMap<>(FaultKind.class);

  /**
   * Adds a fault.
   *
   * @param scores those of the devices that it hit
   */
  void add(InjectedFault injected, List<DeviceScore> scores) {
    FaultTally tally = byKind.computeIfAbsent(injected.fault().kind(), none -> new FaultTally());
    Instant from = Instant.ofEpochSecond(injected.fault().fromSecond());
    Instant to = Instant.ofEpochSecond(injected.fault().toSecond()).plus(CONSEQUENCE);
    List<DeviceScore.Required> its = required(scores, from, to);
    if (its.isEmpty()) {
      tally.addHarmless();
    } else if (its.stream().noneMatch(one -> one.by().isPresent())) {
      tally.addMissed();
    } else {
      Optional<ToldFinding> first = first(scores, from, to);
      tally.addCaught(
          first.map(finding -> Duration.between(from, finding.toldAt())).orElse(Duration.ZERO),
          first.map(ToldFinding::ruleId).orElse("already open"));
    }
  }

  Map<FaultKind, FaultTally> byKind() {
    return Collections.unmodifiableMap(byKind);
  }

  private static List<DeviceScore.Required> required(
      List<DeviceScore> scores, Instant from, Instant to) {
    return scores.stream()
        .flatMap(score -> score.required().stream())
        .filter(one -> !one.expected().decided().isBefore(from))
        .filter(one -> !one.expected().decided().isAfter(to))
        .toList();
  }

  /** The first finding that says of a device what is, or may be, so. */
  private static Optional<ToldFinding> first(List<DeviceScore> scores, Instant from, Instant to) {
    return scores.stream()
        .flatMap(score -> score.told().stream())
        .filter(judged -> judged.verdict() != Verdict.UNFOUNDED)
        .map(DeviceScore.Judged::finding)
        .filter(finding -> finding.stands() && !finding.toldAt().isBefore(from))
        .filter(finding -> !finding.last().from().isAfter(to))
        .min(Comparator.comparing(ToldFinding::toldAt));
  }
}
