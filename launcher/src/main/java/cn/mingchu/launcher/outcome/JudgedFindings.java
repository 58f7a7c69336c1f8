package cn.mingchu.launcher.outcome;

import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.SubjectKind;
import cn.mingchu.simulator.truth.JudgedFinding;
import java.util.Collection;
import java.util.List;

/** Findings as the simulator's truth compares them: those of devices and schools. */
final class JudgedFindings {

  private JudgedFindings() {}

  /** What of lots is found is compared by its grams, as exposures. */
  static List<JudgedFinding> of(Collection<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.getSubjectKind() != SubjectKind.LOT)
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
