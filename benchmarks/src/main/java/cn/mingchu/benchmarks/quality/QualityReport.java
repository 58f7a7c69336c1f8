package cn.mingchu.benchmarks.quality;

import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.simulator.fault.FaultKind;

/** The figures of a score card. */
final class QualityReport {

  private final ScoreCard card;
  private final double schoolDays;
  private final BenchReport report;

  QualityReport(ScoreCard card, double schoolDays, long seed) {
    this.card = card;
    this.schoolDays = schoolDays;
    this.report = new BenchReport("quality", seed);
  }

  BenchReport report() {
    card.rules()
        .forEach(
            (rule, tally) -> add(rule, tally, card.deviceDays(rule) / ScoreTable.DAYS_OF_A_MONTH));
    card.faults().byKind().forEach(this::add);
    RuleTally total = card.total();
    report.add("all: required", total.found() + total.missed());
    report.add("all: found", total.found());
    report.add("all: unfounded", total.unfounded());
    report.add(
        "all: unfounded a device-month",
        total.unfounded() / (card.allDeviceDays() / ScoreTable.DAYS_OF_A_MONTH));
    report.add("unfounded above BLUE a school-day", total.graveUnfounded() / schoolDays);
    report.add("all: recall", total.recall().orElse(1));
    report.add("all: precision", total.precision().orElse(1));
    report.add("all: unfounded a school-day", total.unfounded() / schoolDays);
    return report;
  }

  private void add(String rule, RuleTally tally, double deviceMonths) {
    report.add(rule + ": required", tally.found() + tally.missed());
    report.add(rule + ": found", tally.found());
    report.add(rule + ": hidden", tally.hidden());
    report.add(rule + ": already open", tally.alreadyOpen());
    tally.recall().ifPresent(share -> report.add(rule + ": recall", share));
    report.add(rule + ": right", tally.right());
    report.add(rule + ": tolerated", tally.tolerated());
    report.add(rule + ": held back", tally.heldBack());
    report.add(rule + ": unfounded", tally.unfounded());
    report.add(rule + ": taken back", tally.takenBack());
    tally.precision().ifPresent(share -> report.add(rule + ": precision", share));
    report.add(rule + ": unfounded a device-month", tally.unfounded() / deviceMonths);
    report.add(rule + ": unfounded a school-day", tally.unfounded() / schoolDays);
    if (tally.found() > 0) {
      report.add(rule + ": delay p50 s", (double) tally.delay(0.5).toSeconds());
      report.add(rule + ": delay p95 s", (double) tally.delay(0.95).toSeconds());
    }
  }

  private void add(FaultKind kind, FaultTally tally) {
    report.add(kind.slug() + ": injected", tally.injected());
    report.add(kind.slug() + ": call for a finding", tally.calling());
    report.add(kind.slug() + ": caught", tally.caught());
  }
}
