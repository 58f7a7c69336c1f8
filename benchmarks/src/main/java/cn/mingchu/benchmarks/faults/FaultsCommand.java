package cn.mingchu.benchmarks.faults;

import cn.mingchu.benchmarks.JobOption;
import cn.mingchu.benchmarks.TemporaryFolder;
import cn.mingchu.benchmarks.cluster.BrokerProcess;
import cn.mingchu.benchmarks.cluster.FlinkProcesses;
import cn.mingchu.benchmarks.load.FindingsTopic;
import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.benchmarks.report.ReportOptions;
import cn.mingchu.jobs.kitchen.KitchenJob;
import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.schemas.event.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Kills TaskManagers and the broker at moments drawn from the seed while readings come in, on real
 * processes, and holds the findings against those of the plain judge over the same events.
 */
@Command(name = "faults", description = "Crash runs of a job against the plain judge.")
public final class FaultsCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int LOOK_EVERY_MILLIS = 200;
  private static final int CALM_MILLIS = 3000;

  @Mixin private JobOption job = new JobOption();

  @Mixin private ReportOptions result = new ReportOptions();

  @Option(names = "--kills", defaultValue = "4", description = "every third hits the broker")
  private int kills;

  @Option(names = "--devices", defaultValue = "400")
  private int devices;

  @Option(names = "--rate", defaultValue = "4000", description = "readings a second")
  private int perSecond;

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
    JobID running = flink.submit(kitchen(folder, broker.bootstrapServers()));
    flink.awaitRunning(running);
    Oracle oracle = new Oracle();
    long sent = feedAndKill(broker, flink, running, oracle, report);
    long counted = awaitCounted(flink, running, sent);
    List<Finding> wanted = oracle.newest();
    List<Finding> said = awaitFindings(new FindingsTopic(broker.bootstrapServers()), wanted);
    report.addExactly("readings counted", counted, sent);
    report.add("findings of the plain judge", wanted.size());
    report.addExactly("findings that differ", differences(wanted, said), 0);
  }

  private long feedAndKill(
      BrokerProcess broker, FlinkProcesses flink, JobID running, Oracle oracle, BenchReport report)
      throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    long slowestMillis = 0;
    long fewestSent = Long.MAX_VALUE;
    try (SteadyFeed feed =
        new SteadyFeed(broker.bootstrapServers(), oracle, devices, perSecond, seed)) {
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
      report.addAtLeast("readings sent while a process was away", fewestSent, 1);
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

  private static List<Finding> awaitFindings(FindingsTopic topic, List<Finding> wanted)
      throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    List<Finding> said = Oracle.newestOf(topic.read());
    while (!said.equals(wanted) && System.nanoTime() < deadline) {
      Thread.sleep(LOOK_EVERY_MILLIS);
      said = Oracle.newestOf(topic.read());
    }
    return said;
  }

  private static long differences(List<Finding> wanted, List<Finding> said) {
    long missing = wanted.stream().filter(finding -> !said.contains(finding)).count();
    long extra = said.stream().filter(finding -> !wanted.contains(finding)).count();
    return missing + extra;
  }

  private StreamGraph kitchen(Path folder, String bootstrapServers) {
    Configuration settings = new Configuration();
    settings.set(CoreOptions.DEFAULT_PARALLELISM, 2);
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(1));
    settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    settings.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        folder.resolve("checkpoints").toUri().toString());
    StreamExecutionEnvironment env = StrictFlink.environment(settings);
    KitchenJob.define(
        env,
        Map.of(
            "kafka.bootstrap.servers",
            bootstrapServers,
            "kafka.client.reconnect.backoff.max.ms",
            "200"));
    StreamGraph graph = env.getStreamGraph();
    graph.setJobName(KitchenJob.NAME);
    return graph;
  }
}
