package cn.mingchu.launcher.outcome;

import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.simulator.truth.JudgedFinding;
import cn.mingchu.simulator.truth.Truth;
import cn.mingchu.simulator.truth.TruthScore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a demo ends with.
 *
 * @param findings how many of each rule, those withdrawn not counted
 * @param score empty where the demo was cut short, and so was its truth
 */
public record DemoSummary(
    Counts counts,
    Map<String, Integer> findings,
    Optional<TruthScore> score,
    AlertLatency latency,
    Duration startedIn) {

  private static final double MEDIAN = 50;
  private static final double NEARLY_ALL = 99;

  /**
   * Puts a summary together.
   *
   * @param found the highest revision of each finding
   * @param until what is decided later than this cannot have been missed yet
   */
  public static DemoSummary of(
      Counts counts,
      Collection<Finding> found,
      Optional<Truth> truth,
      Instant until,
      AlertLatency latency,
      Duration startedIn) {
    Map<String, Integer> byRule = new TreeMap<>();
    for (Finding finding : found) {
      if (finding.getStatus() == FindingStatus.OPEN
          || finding.getStatus() == FindingStatus.CLOSED) {
        byRule.merge(finding.getRuleId(), 1, Integer::sum);
      }
    }
    List<JudgedFinding> judged = JudgedFindings.of(found);
    return new DemoSummary(
        counts,
        byRule,
        truth.map(known -> TruthScore.of(known, judged, until)),
        latency,
        startedIn);
  }

  /** Whether every reading is accounted for. */
  public boolean addsUp() {
    return counts.addUp();
  }

  /** Where findings and truth disagree, a line each. */
  public List<String> disagreements() {
    List<String> lines = new ArrayList<>();
    score.ifPresent(
        known -> {
          known.missed().forEach(missed -> lines.add("missed: " + missed));
          known.unfounded().forEach(unfounded -> lines.add("false: " + unfounded));
        });
    return lines;
  }

  /** For programs: one JSON document on one line. */
  public String toJson() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("sent", counts.sent());
    document.put("accepted", counts.accepted());
    document.put("rejected", counts.rejected());
    document.put("late", counts.late());
    document.put("rejectedBy", new TreeMap<>(counts.rejectedBy()));
    document.put("findings", findings);
    score.ifPresent(
        known -> {
          Map<String, Object> truth = new LinkedHashMap<>();
          truth.put("caught", known.caught().size());
          truth.put("missed", known.missed().size());
          truth.put("false", known.unfounded().size());
          document.put("truth", truth);
        });
    Map<String, Object> millis = new LinkedHashMap<>();
    millis.put("p50", latency.percentile(MEDIAN));
    millis.put("p99", latency.percentile(NEARLY_ALL));
    millis.put("measured", latency.count());
    document.put("alertLatencyMs", millis);
    document.put("startedInMs", startedIn.toMillis());
    return JsonMapper.shared().writeValueAsString(document);
  }

  /** For people: a small table. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    line(text, "sent", counts.sent());
    line(text, "accepted", counts.accepted());
    line(text, "late", counts.late());
    line(text, "rejected", counts.rejected());
    new TreeMap<>(counts.rejectedBy()).forEach((reason, count) -> line(text, "  " + reason, count));
    if (!counts.addUp()) {
      text.append("These do not add up: sent = accepted + rejected + late.\n");
    }
    text.append("findings\n");
    findings.forEach((rule, count) -> line(text, "  " + rule, count));
    score.ifPresent(
        known -> {
          text.append("truth\n");
          line(text, "  caught", known.caught().size());
          line(text, "  missed", known.missed().size());
          line(text, "  false", known.unfounded().size());
        });
    text.append("from sending a reading to reading its finding\n");
    line(text, "  half within ms", latency.percentile(MEDIAN));
    line(text, "  99 % within ms", latency.percentile(NEARLY_ALL));
    return text.toString().stripTrailing();
  }

  private static void line(StringBuilder text, String name, long count) {
    text.append("%-28s %,12d%n".formatted(name, count));
  }
}
