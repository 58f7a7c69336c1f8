package cn.mingchu.benchmarks.report;

import picocli.CommandLine.Option;

/** How a benchmark tells what it measured: the same options for all of them. */
public final class ReportOptions {

  @Option(names = "--json", description = "one JSON document")
  private boolean json;

  /** Prints the report; the exit status, 1 where a target was missed. */
  public int publish(BenchReport report) {
    if (json) {
      report.printJson(System.out);
    } else {
      report.print(System.out);
    }
    return report.isMet() ? 0 : 1;
  }
}
