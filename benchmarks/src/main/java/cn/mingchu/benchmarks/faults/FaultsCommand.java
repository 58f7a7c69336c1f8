package cn.mingchu.benchmarks.faults;

import cn.mingchu.benchmarks.JobOption;
import cn.mingchu.benchmarks.TemporaryFolder;
import cn.mingchu.benchmarks.cluster.BrokerProcess;
import cn.mingchu.benchmarks.cluster.FlinkProcesses;
import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.benchmarks.report.ReportOptions;
import cn.mingchu.jobs.kitchen.KitchenJob;
import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.jobs.stock.StockJob;
import cn.mingchu.jobs.trace.TraceJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Kills TaskManagers and the broker at moments drawn from the seed while events come in, on real
 * processes, and holds what the job says in the end against what it should have said.
 */
@Command(
    name = "faults",
    description = {
      "Crash runs of a job: kitchen against the plain judge, trace against the grams that the",
      "simulator knows of, stock against itself when nothing dies."
    })
public final class FaultsCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int LOOK_EVERY_MILLIS = 200;
  private static final int CALM_MILLIS = 3000;
  private static final int READINGS_A_SECOND = 4000;
  private static final int PAPERS_A_SECOND = 40;

  @Mixin private JobOption job = new JobOption(KitchenJob.NAME, TraceJob.NAME, StockJob.NAME);

  @Mixin private ReportOptions result = new ReportOptions();

  @Option(names = "--kills", defaultValue = "4", description = "every third hits the broker")
  private int kills;

  @Option(names = "--devices", defaultValue = "400", description = "of the kitchen job")
  private int devices;

  @Option(names = "--schools", defaultValue = "50", description = "of the trace and the stock job")
  private int schools;

  @Option(
      names = "--days",
      defaultValue = "10",
      description = "of trade, for the same jobs: more for more kills")
  private int days;

  @Option(names = "--rate", description = "events a second (default: 4000 readings, or 40 papers)")
  private @Nullable Integer perSecond;

  @Option(names = "--seed", defaultValue = "1")
  private long seed;

  @Override
  public Integer call() throws Exception {
    BenchReport report = new BenchReport("faults --job " + job.job(), seed);
    try (TemporaryFolder folder = TemporaryFolder.make("mingchu-faults");
        BrokerProcess broker =
            BrokerProcess.start(Files.createDirectories(folder.path().resolve("broker")));
        FlinkProcesses flink =
            FlinkProcesses.start(Files.createDirectories(folder.path().resolve("flink")), 2)) {
      run(folder.path(), broker, flink, report);
    }
    return result.publish(report);
  }

  private void run(Path folder, BrokerProcess broker, FlinkProcesses flink, BenchReport report)
      throws Exception {
    Trial trial = trial();
    JobID running = flink.submit(graph(trial, folder, broker.bootstrapServers()));
    flink.awaitRunning(running);
    long sent = feedAndKill(broker, flink, running, trial, report);
    long counted = awaitCounted(flink, running, sent);
    report.addExactly("events counted", counted, sent);
    trial.judge(broker.bootstrapServers(), report);
  }

  private Trial trial() {
    int papers = perSecond == null ? PAPERS_A_SECOND : perSecond;
    return switch (job.job()) {
      case TraceJob.NAME -> new TraceTrial(schools, days, papers, seed);
      case StockJob.NAME -> new StockTrial(schools, days, papers, seed);
      default -> new KitchenTrial(devices, perSecond == null ? READINGS_A_SECOND : perSecond, seed);
    };
  }

  private long feedAndKill(
      BrokerProcess broker, FlinkProcesses flink, JobID running, Trial trial, BenchReport report)
      throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    long slowestMillis = 0;
    long fewestSent = Long.MAX_VALUE;
    try (SteadyFeed feed = trial.feed(broker.bootstrapServers())) {
      Future<?> sending = feed.start();
      for (int number = 1; number <= kills; number++) {
        Thread.sleep(CALM_MILLIS + random.nextInt(2000)); // between or inside checkpoints
        long sentBefore = feed.sent();
        slowestMillis = Math.max(slowestMillis, kill(number, broker, flink, running));
        fewestSent = Math.min(fewestSent, feed.sent() - sentBefore);
      }
      feed.finish(sending);
      report.add("processes killed", kills);
      report.add("slowest recovery ms", slowestMillis);
      report.addAtLeast("events sent while a process was away", fewestSent, 1);
      return feed.sent();
    }
  }

  /** Kills, and returns how long it took until all tasks ran again, in milliseconds. */
  private static long kill(int number, BrokerProcess broker, FlinkProcesses flink, JobID running)
      throws Exception {
    long start = System.nanoTime();
    if (number % 3 == 0) {
      System.err.println("kill -9 broker");
      broker.killAndRestart();
    } else {
      System.err.println("kill -9 TaskManager");
      flink.killTaskManager(number % 2);
      awaitRestart(flink, running);
    }
    flink.awaitRunning(running);
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  /** The JobManager needs a moment to miss a TaskManager. */
  private static void awaitRestart(FlinkProcesses flink, JobID running) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (flink.isRunning(running) && System.nanoTime() < deadline) {
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
  }

  private static long awaitCounted(FlinkProcesses flink, JobID running, long wanted)
      throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long counted = 0;
    while (counted != wanted && System.nanoTime() < deadline) {
      Thread.sleep(LOOK_EVERY_MILLIS);
      counted = flink.counters(running).values().stream().mapToLong(Long::longValue).sum();
    }
    return counted;
  }

  private StreamGraph graph(Trial trial, Path folder, String bootstrapServers) {
    Configuration settings = new Configuration();
    settings.set(CoreOptions.DEFAULT_PARALLELISM, 2);
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(1));
    settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    settings.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        folder.resolve("checkpoints").toUri().toString());
    StreamExecutionEnvironment env = StrictFlink.environment(settings);
    trial.define(env, bootstrapServers);
    StreamGraph graph = env.getStreamGraph();
    graph.setJobName(job.job());
    return graph;
  }
}
