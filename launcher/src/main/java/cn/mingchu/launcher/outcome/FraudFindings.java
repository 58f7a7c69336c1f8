package cn.mingchu.launcher.outcome;

import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.simulator.supply.FraudFinding;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Findings as the simulator's truth compares them with who cheated. */
final class FraudFindings {

  private FraudFindings() {}

  static List<FraudFinding> of(Collection<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.getStatus() != FindingStatus.WITHDRAWN)
        .flatMap(FraudFindings::of)
        .toList();
  }

  private static Stream<FraudFinding> of(Finding finding) {
    @Nullable String schoolId = finding.getSchoolId();
    return schoolId == null
        ? Stream.empty()
        : Stream.of(
            new FraudFinding(
                finding.getRuleId(),
                schoolId,
                finding.getCauseId(),
                finding.getDecidedTime(),
                finding.getSigns()));
  }
}
