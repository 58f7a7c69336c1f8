package cn.mingchu.benchmarks.quality;

import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.simulator.truth.JudgedFinding;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Hears what a judge says of one device, and notes when people first got it. */
final class Hearing {

  private final Map<String, ToldFinding> told = new LinkedHashMap<>();
  private final Map<String, Integer> heldBack = new TreeMap<>();
  private long now;

  /** What the gateway's clock shows from now on, UTC milliseconds. */
  void at(long ingestTime) {
    now = ingestTime;
  }

  void hear(KitchenFinding finding) {
    JudgedFinding newest =
        new JudgedFinding(
            finding.ruleId(),
            Objects.requireNonNull(finding.deviceId()), // what is judged here is one device
            finding.dishId(),
            Instant.ofEpochMilli(finding.startTime()),
            finding.endTime() == null ? null : Instant.ofEpochMilli(finding.endTime()),
            finding.status());
    if (finding.status() == FindingStatus.HELD_BACK) {
      heldBack.merge(finding.ruleId(), 1, Integer::sum); // people never hear of it
      return;
    }
    told.merge(
        finding.findingId(),
        new ToldFinding(Instant.ofEpochMilli(now), finding.severity(), newest),
        (before, again) -> before.toldAgain(finding.severity(), newest));
  }

  Told told() {
    return new Told(List.copyOf(told.values()), heldBack);
  }
}
