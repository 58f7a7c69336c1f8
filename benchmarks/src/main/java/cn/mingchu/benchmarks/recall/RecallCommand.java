package cn.mingchu.benchmarks.recall;

import cn.mingchu.benchmarks.TemporaryFolder;
import cn.mingchu.benchmarks.cluster.BrokerProcess;
import cn.mingchu.benchmarks.drain.StateBackend;
import cn.mingchu.benchmarks.load.KafkaFill;
import cn.mingchu.benchmarks.load.RecordsTopic;
import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.benchmarks.report.ReportOptions;
import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.jobs.trace.TraceJob;
import cn.mingchu.launcher.flink.CheckpointFigures;
import cn.mingchu.launcher.flink.EmbeddedFlink;
import cn.mingchu.launcher.flink.RunningJob;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.simulator.exposure.ExposureTruth;
import cn.mingchu.simulator.supply.Recall;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Lots of a simulated trade are recalled one after the other when the trace job holds all of it;
 * measured from the notice on its topic until the last exposure can be read, all of them true.
 */
@Command(name = "recall", description = "From the notice of a recall to its last exposure.")
public final class RecallCommand implements Callable<Integer> {

  private static final int PARALLELISM = 2;
  private static final double P99_MILLIS = 2_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int LOOK_EVERY_MILLIS = 500;
  private static final int WARM_UPS = 5;

  /**
   * While the job is filled: each checkpoint flushes every table of RocksDB, and four a second
   * would leave it little time for papers.
   */
  private static final Duration FILLING = Duration.ofSeconds(10);

  @Option(names = "--schools", defaultValue = "500")
  private int schools;

  @Option(names = "--days", defaultValue = "50", description = "of trade")
  private int days;

  @Option(
      names = "--links",
      defaultValue = "1000000",
      description = "the least that the trade must have (default: ${DEFAULT-VALUE})")
  private long links;

  @Option(names = "--recalls", defaultValue = "100", description = "that count")
  private int recalls;

  @Option(
      names = "--state",
      defaultValue = "ROCKSDB",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private StateBackend state = StateBackend.ROCKSDB;

  @Option(
      names = "--checkpoint-every",
      defaultValue = "PT0.25S",
      description = "as shipped: ${DEFAULT-VALUE}")
  private Duration checkpointEvery = Duration.ZERO;

  @Option(names = "--seed", defaultValue = "1")
  private long seed;

  @Mixin private ReportOptions result = new ReportOptions();

  @Override
  public Integer call() throws Exception {
    BenchReport report =
        new BenchReport(
            "recall --state %s --checkpoint-every %s".formatted(state, checkpointEvery), seed);
    System.err.printf("drawing %d days of %d schools%n", days, schools);
    RecalledTrade trade = new RecalledTrade(schools, days, WARM_UPS + recalls, seed);
    try (TemporaryFolder folder = TemporaryFolder.make("mingchu-recall");
        BrokerProcess broker =
            BrokerProcess.start(Files.createDirectories(folder.path().resolve("broker")));
        KafkaFill fill = new KafkaFill(broker.bootstrapServers())) {
      try (EmbeddedFlink flink = start(folder.path())) {
        RunningJob filled = submit(flink, broker.bootstrapServers(), FILLING);
        fill(trade, fill, filled, report);
        filled.stop();
      }
      // A cluster takes no job twice: another one goes on from the checkpoint of the first.
      try (EmbeddedFlink flink = start(folder.path())) {
        RunningJob job = submit(flink, broker.bootstrapServers(), checkpointEvery);
        report.addAtLeast("links in the job's state", links(broker), links);
        recall(trade, fill, broker.bootstrapServers(), report);
        add(job, report);
        job.stop();
      }
    }
    return result.publish(report);
  }

  private static EmbeddedFlink start(Path folder) throws Exception {
    return EmbeddedFlink.start(
        0,
        PARALLELISM,
        Files.createDirectories(folder.resolve("tmp")),
        Files.createDirectories(folder.resolve("checkpoints")));
  }

  private RunningJob submit(EmbeddedFlink flink, String bootstrapServers, Duration checkpointEvery)
      throws Exception {
    Configuration settings = flink.jobSettings();
    settings.set(CoreOptions.DEFAULT_PARALLELISM, PARALLELISM);
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointEvery);
    state.describe(settings);
    StreamExecutionEnvironment env = StrictFlink.environment(settings);
    TraceJob.define(env, Map.of("kafka.bootstrap.servers", bootstrapServers));
    return flink.submit(env, TraceJob.NAME);
  }

  private static void fill(RecalledTrade trade, KafkaFill fill, RunningJob job, BenchReport report)
      throws Exception {
    System.err.println("filling the job");
    long begun = System.nanoTime();
    AtomicLong papers = new AtomicLong();
    trade.forEachPaper(
        paper -> {
          fill.send(paper);
          papers.incrementAndGet();
        });
    fill.flush();
    while (counted(job) < papers.get()) {
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
    report.add("papers", papers.get());
    report.add("papers/s into the job", papers.get() * 1e9 / (System.nanoTime() - begun));
  }

  private void recall(
      RecalledTrade trade, KafkaFill fill, String bootstrapServers, BenchReport report)
      throws Exception {
    Histogram millis = new Histogram(3);
    Histogram reach = new Histogram(3);
    long untrue = 0;
    Random random = new Random(seed);
    try (ExposureWatch watch = new ExposureWatch(bootstrapServers)) {
      int number = 0;
      for (Recall recall : trade.recalls()) {
        Thread.sleep(random.nextInt(1_000)); // between or inside checkpoints
        ExposureTruth truth = trade.truth(recall);
        long noticed = System.nanoTime();
        fill.send(Topics.RECALLS, trade.notice(recall));
        fill.flush();
        Optional<Long> told = watch.awaitTruth(truth, recall.recallId(), PATIENCE);
        boolean counts = number++ >= WARM_UPS;
        if (told.isEmpty()) {
          untrue++;
        } else if (counts) {
          long took = TimeUnit.NANOSECONDS.toMillis(told.get() - noticed);
          if (took > P99_MILLIS) {
            System.err.printf(
                "recall %d, of lot %s, took %d ms to its last of %d exposures%n",
                number, recall.lotId(), took, truth.exposures().size());
          }
          millis.recordValue(took);
          reach.recordValue(truth.exposures().size());
        }
      }
    }
    report.addExactly("recalls that were not told as they are", untrue, 0);
    report.add("exposures of a recall, p50", reach.getValueAtPercentile(50));
    report.add("exposures of a recall, most", reach.getMaxValue());
    report.add("notice to last exposure ms, p50", millis.getValueAtPercentile(50));
    report.add("notice to last exposure ms, p90", millis.getValueAtPercentile(90));
    report.addAtMost(
        "notice to last exposure ms, p99", (double) millis.getValueAtPercentile(99), P99_MILLIS);
    report.add("notice to last exposure ms, most", millis.getMaxValue());
  }

  private static void add(RunningJob job, BenchReport report) throws Exception {
    CheckpointFigures checkpoints =
        job.checkpoints()
            .orElseThrow(() -> new IllegalStateException("no checkpoint was completed"));
    report.add("checkpoints", checkpoints.completed());
    report.add("state MB", checkpoints.stateBytes() / 1e6);
    report.add("MB written by the last checkpoint", checkpoints.writtenBytes() / 1e6);
    report.add("ms a checkpoint", checkpoints.averageTime().toMillis());
  }

  private static long counted(RunningJob job) throws Exception {
    return job.counters().values().stream().mapToLong(Long::longValue).sum();
  }

  /** However often each was told. */
  private static long links(BrokerProcess broker) throws UndecodableRecordException {
    Set<Long> ids = new HashSet<>(); // of a million, two of the same hash are not likely
    new RecordsTopic<>(broker.bootstrapServers(), Topics.TRACE_LINKS)
        .read(link -> ids.add(hash(link.getLinkId())));
    return ids.size();
  }

  private static long hash(String linkId) {
    return UUID.nameUUIDFromBytes(linkId.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
  }
}
