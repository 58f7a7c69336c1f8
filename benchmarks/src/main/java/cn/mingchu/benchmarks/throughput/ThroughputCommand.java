package cn.mingchu.benchmarks.throughput;

import cn.mingchu.benchmarks.JobOption;
import cn.mingchu.benchmarks.TemporaryFolder;
import cn.mingchu.benchmarks.cluster.BrokerProcess;
import cn.mingchu.benchmarks.drain.Drain;
import cn.mingchu.benchmarks.drain.Drains;
import cn.mingchu.benchmarks.drain.FlinkDrain;
import cn.mingchu.benchmarks.load.LoadOptions;
import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.benchmarks.report.ReportOptions;
import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.jobs.kitchen.KitchenJob;
import cn.mingchu.jobs.stock.StockJob;
import cn.mingchu.schemas.topic.Topics;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * CPU a reading on three paths over the same records, taken in turns in one run, because the
 * machine's own speed swings.
 */
@Command(name = "throughput", description = "CPU and events/s of a job against its bare source.")
public final class ThroughputCommand implements Callable<Integer> {

  /** All that the job does may cost twice what it costs to read and decode. */
  private static final double MOST_TIMES_THE_SOURCE = 3;

  @Mixin private JobOption job = new JobOption(KitchenJob.NAME, StockJob.NAME);

  @Mixin private LoadOptions load = new LoadOptions();

  @Mixin private ReportOptions result = new ReportOptions();

  @Option(names = "--rounds", defaultValue = "5", description = "after one to warm up")
  private int rounds;

  @Option(names = "--schools", defaultValue = "1000", description = "of the stock job")
  private int schools;

  @Option(
      names = "--checkpoint-every",
      defaultValue = "PT10S",
      description = "of the stock job: ${DEFAULT-VALUE}, as for a whole province")
  private Duration checkpointEvery = Duration.ZERO;

  @Override
  public Integer call() throws Exception {
    if (job.job().equals(StockJob.NAME)) {
      return result.publish(new StockThroughput(schools, load.seed(), checkpointEvery).run(rounds));
    }
    Drains bytes = new Drains();
    Drains source = new Drains();
    Drains kitchen = new Drains();
    try (TemporaryFolder folder = TemporaryFolder.make("mingchu-throughput");
        BrokerProcess broker =
            BrokerProcess.start(Files.createDirectories(folder.path().resolve("broker")))) {
      long filled = load.fill(broker.bootstrapServers());
      BytesOnly plain = new BytesOnly(broker.bootstrapServers());
      FlinkDrain flink = new FlinkDrain(folder.path());
      for (int round = 0; round <= rounds; round++) {
        System.err.printf("round %d of %d%n", round, rounds);
        Drain a = plain.drain(filled);
        Drain b =
            flink.drain("source-" + round, filled, env -> define(env, broker.bootstrapServers()));
        Drain c =
            flink.drain(
                "kitchen-" + round,
                filled,
                env ->
                    KitchenJob.define(
                        env, Map.of("kafka.bootstrap.servers", broker.bootstrapServers())));
        if (round > 0) { // the first one warms up
          bytes.add(a);
          source.add(b);
          kitchen.add(c);
        }
      }
    }
    BenchReport report = new BenchReport("throughput --job " + job.job(), load.seed());
    add(report, "bytes", bytes);
    add(report, "source", source);
    add(report, "kitchen", kitchen);
    report.addAtMost(
        "kitchen cpu / source cpu",
        kitchen.median(Drain::cpuNanosPerEvent) / source.median(Drain::cpuNanosPerEvent),
        MOST_TIMES_THE_SOURCE);
    return result.publish(report);
  }

  /** (b) Flink's source and Avro's decoder, and nothing else. */
  private static void define(StreamExecutionEnvironment env, String bootstrapServers) {
    env.fromSource(
            new KafkaEdge(bootstrapServers, null, Map.of())
                .source(
                    Topics.KITCHEN_READINGS,
                    "bench-source",
                    (reading, partition, offset) -> reading.getHundredths(),
                    Types.INT),
            WatermarkStrategy.noWatermarks(),
            "Readings")
        .uid("readings")
        .process(new CountFunction())
        .returns(Types.INT)
        .uid("counts")
        .sinkTo(new DiscardingSink<>())
        .uid("discard");
  }

  private static void add(BenchReport report, String path, Drains drains) {
    report.add(path + " cpu ns/event", drains.median(Drain::cpuNanosPerEvent));
    report.add(
        path + " cpu ns/event with compiler", drains.median(Drain::cpuNanosPerEventWithCompiler));
    report.add(path + " events/s", drains.median(Drain::eventsPerSecond));
  }
}
