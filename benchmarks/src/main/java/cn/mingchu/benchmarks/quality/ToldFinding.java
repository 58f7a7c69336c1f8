package cn.mingchu.benchmarks.quality;

import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.simulator.truth.JudgedFinding;
import java.time.Instant;

/**
 * A finding as people got it.
 *
 * @param toldAt when they first got it, by the gateway's clock
 * @param gravest the highest severity that it ever had
 * @param last how it was left
 */
record ToldFinding(Instant toldAt, Severity gravest, JudgedFinding last) {

  String ruleId() {
    return last.ruleId();
  }

  /** Whether people see it still. */
  boolean stands() {
    return last.stands();
  }

  /** Whether it ever asked for hands. */
  boolean isMoreThanAReminder() {
    return gravest != Severity.BLUE;
  }

  boolean isTakenBack() {
    return last.status() == FindingStatus.WITHDRAWN;
  }

  /** The same, told again. */
  ToldFinding toldAgain(Severity severity, JudgedFinding newest) {
    return new ToldFinding(toldAt, severity.compareTo(gravest) > 0 ? severity : gravest, newest);
  }
}
