package cn.mingchu.benchmarks;

import cn.mingchu.benchmarks.compare.CompareCommand;
import cn.mingchu.benchmarks.faults.FaultsCommand;
import cn.mingchu.benchmarks.growth.GrowthCommand;
import cn.mingchu.benchmarks.latency.LatencyCommand;
import cn.mingchu.benchmarks.nab.NabCommand;
import cn.mingchu.benchmarks.quality.QualityCommand;
import cn.mingchu.benchmarks.recall.RecallCommand;
import cn.mingchu.benchmarks.throughput.ThroughputCommand;
import cn.mingchu.benchmarks.trace.TraceCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benchmarks, by name. */
@Command(
    name = "mingchu bench",
    description = "Measures speed, latency, what a crash changes, and what is found.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ThroughputCommand.class,
      CompareCommand.class,
      GrowthCommand.class,
      LatencyCommand.class,
      FaultsCommand.class,
      NabCommand.class,
      TraceCommand.class,
      RecallCommand.class,
      QualityCommand.class
    })
public final class Bench {

  private Bench() {}

  /** Exits with 0 when every target was met, 1 when one was missed, 2 for a wrong call. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }
}
