package cn.mingchu.launcher.outcome;

import cn.mingchu.schemas.event.Finding;

/** A finding in one line, for people. */
public final class FindingLine {

  private FindingLine() {}

  /** Severity, rule, subject, span, and how it stands where it does not simply stand. */
  public static String of(Finding finding) {
    return "%-6s %-20s %-24s %s to %s%s"
        .formatted(
            finding.getSeverity(),
            finding.getRuleId(),
            finding.getSubjectId(),
            finding.getStartTime(),
            finding.getEndTime() == null ? "(still so)" : finding.getEndTime(),
            switch (finding.getStatus()) {
              case WITHDRAWN -> ", withdrawn";
              case HELD_BACK -> ", held back: " + finding.getHeldBackBy();
              default -> "";
            });
  }
}
