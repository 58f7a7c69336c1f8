package cn.mingchu.benchmarks.throughput;

import cn.mingchu.benchmarks.TemporaryFolder;
import cn.mingchu.benchmarks.cluster.BrokerProcess;
import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.jobs.kitchen.KitchenJob;
import cn.mingchu.schemas.topic.Topics;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * CPU a reading on three paths over the same records, taken in turns in one run, because the
 * machine's own speed swings.
 */
@Command(name = "throughput", description = "CPU and events/s of a job against its bare source.")
public final class ThroughputCommand implements Callable<Integer> {

  /** The kitchen job's share in the issue that built it: four times the bare source. */
  private static final double MOST_TIMES_THE_SOURCE = 4;

  @Option(names = "--job", required = true, description = "kitchen")
  private String job = "";

  @Option(names = "--events", defaultValue = "4000000", description = "readings on the topic")
  private long events;

  @Option(names = "--devices", defaultValue = "2600", description = "a county has about 2,600")
  private int devices;

  @Option(names = "--rounds", defaultValue = "5", description = "after one to warm up")
  private int rounds;

  @Option(names = "--seed", defaultValue = "1")
  private long seed;

  @Option(names = "--json", description = "one JSON document")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    if (!job.equals(KitchenJob.NAME)) {
      System.err.println(
          "--job: '" + job + "' is not a job with this benchmark; there is: kitchen");
      return 2;
    }
    List<Drain> bytes = new ArrayList<>();
    List<Drain> source = new ArrayList<>();
    List<Drain> kitchen = new ArrayList<>();
    try (TemporaryFolder folder = TemporaryFolder.make("mingchu-throughput");
        BrokerProcess broker =
            BrokerProcess.start(Files.createDirectories(folder.path().resolve("broker")))) {
      long filled = fill(broker.bootstrapServers());
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
    BenchReport report = new BenchReport("throughput --job kitchen", seed);
    add(report, "bytes", bytes);
    add(report, "source", source);
    add(report, "kitchen", kitchen);
    report.addAtMost(
        "kitchen cpu / source cpu",
        median(kitchen, Drain::cpuNanosPerEvent) / median(source, Drain::cpuNanosPerEvent),
        MOST_TIMES_THE_SOURCE);
    if (json) {
      report.printJson(System.out);
    } else {
      report.print(System.out);
    }
    return report.isMet() ? 0 : 1;
  }

  private long fill(String bootstrapServers) {
    Readings readings = new Readings(devices, seed);
    long sent = 0;
    try (KafkaFill fill = new KafkaFill(bootstrapServers)) {
      readings.devices().forEach(fill::send);
      for (int round = 0; sent < events; round++) {
        readings.round(round).forEach(fill::send);
        sent += devices;
      }
      fill.flush();
    }
    return sent;
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

  private static void add(BenchReport report, String path, List<Drain> drains) {
    report.add(path + " cpu ns/event", median(drains, Drain::cpuNanosPerEvent));
    report.add(path + " events/s", median(drains, Drain::eventsPerSecond));
  }

  private static double median(List<Drain> drains, ToDoubleFunction<Drain> figure) {
    double[] sorted = drains.stream().mapToDouble(figure).sorted().toArray();
    return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElse(Double.NaN);
  }
}
