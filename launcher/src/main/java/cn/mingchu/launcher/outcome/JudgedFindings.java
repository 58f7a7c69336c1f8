package cn.mingchu.launcher.outcome;

import cn.mingchu.schemas.event.Finding;
import cn.mingchu.simulator.truth.JudgedFinding;

/** Findings as the simulator's truth compares them. */
final class JudgedFindings {

  private JudgedFindings() {}

  static JudgedFinding of(Finding finding) {
    return new JudgedFinding(
        finding.getRuleId(),
        finding.getSubjectId(),
        finding.getDishId(),
        finding.getStartTime(),
        finding.getEndTime(),
        finding.getStatus());
  }
}
