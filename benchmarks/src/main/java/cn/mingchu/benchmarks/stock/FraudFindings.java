package cn.mingchu.benchmarks.stock;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.simulator.supply.FraudFinding;
import java.time.Instant;

/** What a judge says, as the simulator's truth compares it. */
final class FraudFindings {

  private FraudFindings() {}

  static FraudFinding of(BookFinding finding) {
    return new FraudFinding(
        finding.ruleId(),
        finding.subject().schoolId(),
        finding.causeId(),
        Instant.ofEpochMilli(finding.episode().decidedTime()),
        finding.signs());
  }
}
