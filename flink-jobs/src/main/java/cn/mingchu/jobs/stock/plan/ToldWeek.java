package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.finding.ToldFindings;
import org.jspecify.annotations.Nullable;

/** What was told of the plan of a week. */
final class ToldWeek {

  ToldFindings findings = new ToldFindings();
  @Nullable CheckedWeek check;

  ToldWeek copy() {
    ToldWeek copy = new ToldWeek();
    copy.findings = findings.copy();
    copy.check = check;
    return copy;
  }
}
