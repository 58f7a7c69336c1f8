package cn.mingchu.launcher.outcome;

import cn.mingchu.schemas.event.Finding;
import cn.mingchu.simulator.exposure.ExposureScore;
import cn.mingchu.simulator.supply.FraudScore;
import cn.mingchu.simulator.supply.FraudTruth;
import cn.mingchu.simulator.truth.JudgedFinding;
import cn.mingchu.simulator.truth.Truth;
import cn.mingchu.simulator.truth.TruthScore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a replay ends with.
 *
 * @param findings the highest revision of each, by the begin of their episodes
 * @param score empty where nobody knows what should have been found
 * @param exposures how well the grams of recalled lots were told; empty where nobody knows
 * @param frauds how well it was told who cheats; empty where nobody knows
 */
public record ReplaySummary(
    Counts counts,
    List<Finding> findings,
    Optional<TruthScore> score,
    Optional<ExposureScore> exposures,
    Optional<FraudScore> frauds) {

  /**
   * Puts a summary together.
   *
   * @param until what is decided later than this cannot have been missed yet
   */
  public static ReplaySummary of(
      Counts counts,
      Collection<Finding> found,
      Optional<Truth> truth,
      Instant until,
      Optional<ExposureScore> exposures,
      Optional<FraudTruth> frauds) {
    List<Finding> findings = new ArrayList<>(found);
    findings.sort(Comparator.comparing(Finding::getStartTime).thenComparing(Finding::getFindingId));
    List<JudgedFinding> judged = JudgedFindings.of(findings);
    return new ReplaySummary(
        counts,
        findings,
        truth.map(known -> TruthScore.of(known, judged, until)),
        exposures,
        frauds.map(known -> FraudScore.of(known, FraudFindings.of(findings))));
  }

  /**
   * Whether every event is accounted for, and all that should be found was. Of frauds it is only
   * told what was: those that stay below the limits are none that should be.
   */
  public boolean isGood() {
    return counts.addUp()
        && score.map(known -> known.missed().isEmpty()).orElse(true)
        && exposures.map(ExposureScore::isPerfect).orElse(true);
  }

  /** For programs: one JSON document on one line. */
  public String toJson() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("sent", counts.sent());
    document.put("accepted", counts.accepted());
    document.put("rejected", counts.rejected());
    document.put("late", counts.late());
    document.put("rejectedBy", new TreeMap<>(counts.rejectedBy()));
    document.put("findings", findings.stream().map(FindingDocument::of).toList());
    Map<String, Object> truth = new LinkedHashMap<>();
    score.ifPresent(
        known -> {
          truth.put("expected", known.caught().size() + known.missed().size());
          truth.put("found", known.caught().size());
          truth.put("missing", known.missed().size());
          truth.put("extra", known.unfounded().size());
        });
    exposures.ifPresent(
        known -> {
          Map<String, Object> grams = new LinkedHashMap<>();
          grams.put("expected", known.expected());
          grams.put("found", known.found().size());
          grams.put("missing", known.missing().size());
          grams.put("extra", known.extra().size());
          grams.put("different", known.different().size());
          truth.put("exposures", grams);
        });
    frauds.ifPresent(known -> truth.put("frauds", FraudDocument.of(known)));
    if (!truth.isEmpty()) {
      document.put("truth", truth);
    }
    return JsonMapper.shared().writeValueAsString(document);
  }

  /** For people. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%,d sent: %,d accepted, %,d rejected, %,d late%n"
            .formatted(counts.sent(), counts.accepted(), counts.rejected(), counts.late()));
    new TreeMap<>(counts.rejectedBy())
        .forEach((reason, count) -> text.append("  %,d rejected: %s%n".formatted(count, reason)));
    if (!counts.addUp()) {
      text.append("These do not add up: sent = accepted + rejected + late.\n");
    }
    text.append("%d findings%n".formatted(findings.size()));
    for (Finding finding : findings) {
      text.append("  %s%n".formatted(FindingLine.of(finding)));
    }
    score.ifPresent(
        known ->
            text.append(
                "truth: %d expected, %d found, %d missing, %d extra%n"
                    .formatted(
                        known.caught().size() + known.missed().size(),
                        known.caught().size(),
                        known.missed().size(),
                        known.unfounded().size())));
    exposures.ifPresent(
        known -> {
          text.append(
              "exposures: %d expected, %d found, %d missing, %d extra, %d different%n"
                  .formatted(
                      known.expected(),
                      known.found().size(),
                      known.missing().size(),
                      known.extra().size(),
                      known.different().size()));
          known.missing().forEach(one -> text.append("  missing: %s%n".formatted(one)));
          known.extra().forEach(one -> text.append("  extra: %s%n".formatted(one)));
          known.different().forEach(one -> text.append("  different: %s%n".formatted(one)));
        });
    frauds.ifPresent(known -> text.append(FraudDocument.toText(known)));
    return text.toString().stripTrailing();
  }
}
