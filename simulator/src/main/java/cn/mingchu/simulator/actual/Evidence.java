package cn.mingchu.simulator.actual;

import cn.mingchu.simulator.run.SimulatedEvent;
import cn.mingchu.simulator.truth.ExpectedFinding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When it could be known that a rule was broken: not while what shows it was held back. */
final class Evidence {

  /** What takes no longer than this is a matter of sampling, not of a way that was cut. */
  private static final Duration USUAL = Duration.ofMinutes(15);

  private final List<Instant> dates = new ArrayList<>();

  /** The first arrival among a reading and all that are dated later. */
  private final List<Instant> arrivals = new ArrayList<>();

  Evidence(List<? extends SimulatedEvent> arrived) {
    List<SimulatedEvent> byDate = new ArrayList<>(arrived);
    byDate.sort(Comparator.comparing(SimulatedEvent::eventTime));
    for (SimulatedEvent reading : byDate) {
      dates.add(reading.eventTime());
      arrivals.add(reading.arrivalTime());
    }
    for (int i = arrivals.size() - 2; i >= 0; i--) {
      if (arrivals.get(i + 1).isBefore(arrivals.get(i))) {
        arrivals.set(i, arrivals.get(i + 1));
      }
    }
  }

  /** The same finding, due when it could be known. */
  ExpectedFinding known(ExpectedFinding finding) {
    int first = firstFrom(finding.decided());
    if (first == dates.size()) {
      return finding;
    }
    Instant shown = arrivals.get(first);
    boolean heldBack = shown.isAfter(finding.decided().plus(USUAL));
    return heldBack
        ? new ExpectedFinding(
            finding.ruleId(),
            finding.subjectId(),
            finding.from(),
            finding.to(),
            shown,
            finding.certainty())
        : finding;
  }

  private int firstFrom(Instant moment) {
    int low = 0;
    int high = dates.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (dates.get(middle).isBefore(moment)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
