package cn.mingchu.launcher.outcome;

import cn.mingchu.jobs.kitchen.KitchenJob;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.rule.Rule;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.simulator.truth.JudgedFinding;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Findings as the simulator's truth compares them: what is judged of readings and observations.
 * What comes of recalls is compared by its grams, as exposures; of papers, and of what several
 * devices show only together, the truth knows nothing yet.
 */
final class JudgedFindings {

  private static final Set<String> RULES =
      RuleCatalogue.load().ofJob(KitchenJob.NAME).stream()
          .filter(rule -> !rule.kind().isAboutSchools())
          .map(Rule::id)
          .collect(Collectors.toUnmodifiableSet());

  private JudgedFindings() {}

  static List<JudgedFinding> of(Collection<Finding> findings) {
    return findings.stream()
        .filter(finding -> RULES.contains(finding.getRuleId()))
        .map(JudgedFindings::of)
        .toList();
  }

  private static JudgedFinding of(Finding finding) {
    return new JudgedFinding(
        finding.getRuleId(),
        finding.getSubjectId(),
        finding.getDishId(),
        finding.getStartTime(),
        finding.getEndTime(),
        finding.getStatus());
  }
}
