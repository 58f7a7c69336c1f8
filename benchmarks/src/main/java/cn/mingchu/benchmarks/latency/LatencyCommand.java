package cn.mingchu.benchmarks.latency;

import cn.mingchu.benchmarks.TemporaryFolder;
import cn.mingchu.benchmarks.cluster.BrokerProcess;
import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.benchmarks.report.ReportOptions;
import cn.mingchu.gateway.Gateway;
import cn.mingchu.gateway.key.Allowance;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.key.KeyFile;
import cn.mingchu.gateway.key.Scope;
import cn.mingchu.jobs.kitchen.KitchenJob;
import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.launcher.client.GatewayClient;
import cn.mingchu.launcher.flink.EmbeddedFlink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Sends readings over HTTP at a fixed rate, and times each finding from the moment at which its
 * deciding reading was due to be sent: a gateway that stalls does not hide what it delays.
 */
@Command(name = "latency", description = "From the gateway to the topic of findings.")
public final class LatencyCommand implements Callable<Integer> {

  private static final double MOST_MILLIS_P99 = 250;
  private static final double NANOS_PER_MILLI = 1e6;

  @Option(names = "--rate", defaultValue = "5000", description = "readings a second")
  private int rate;

  @Option(names = "--seconds", defaultValue = "30", description = "that count")
  private int seconds;

  /** Two cores need a minute under this load until the compiler has no more to do. */
  @Option(names = "--warmup", defaultValue = "75", description = "seconds that do not count")
  private int warmup;

  @Mixin private ReportOptions result = new ReportOptions();

  @Override
  public Integer call() throws Exception {
    BenchReport report = new BenchReport("latency", 0);
    try (TemporaryFolder folder = TemporaryFolder.make("mingchu-latency");
        BrokerProcess broker =
            BrokerProcess.start(Files.createDirectories(folder.path().resolve("broker")));
        EmbeddedFlink flink = startFlink(folder.path())) {
      KeyFile keys = new KeyFile(folder.path().resolve("keys.json"));
      String token =
          keys.create(
                  "bench",
                  EnumSet.allOf(Scope.class),
                  Binding.toEveryone(),
                  new Allowance(1_000_000, 1_000_000),
                  Clock.systemUTC().instant())
              .token();
      try (Gateway gateway = startGateway(broker.bootstrapServers(), keys, folder.path())) {
        measure(broker.bootstrapServers(), flink, gateway, token, report);
      }
    }
    return result.publish(report);
  }

  private void measure(
      String bootstrapServers,
      EmbeddedFlink flink,
      Gateway gateway,
      String token,
      BenchReport report)
      throws Exception {
    while (!gateway.isReady()) {
      Thread.sleep(50);
    }
    Configuration settings = flink.jobSettings();
    settings.set(CoreOptions.DEFAULT_PARALLELISM, 2);
    StreamExecutionEnvironment env = StrictFlink.environment(settings);
    KitchenJob.define(env, Map.of("kafka.bootstrap.servers", bootstrapServers));
    flink.submit(env, KitchenJob.NAME);
    GatewayClient client = new GatewayClient(gateway.uri(), token);
    Detectors detectors = new Detectors(rate);
    detectors.register(client, Clock.systemUTC());
    try (FindingsWatch watch = FindingsWatch.start(bootstrapServers)) {
      try (SteadySender sender = new SteadySender(client, detectors, Clock.systemUTC())) {
        sender.send(warmup);
        sender.startCounting();
        sender.send(seconds);
        watch.awaitAll(sender.expected());
        Histogram histogram = watch.latencies(sender.expected());
        report.add("readings/s", rate);
        report.add("readings counted", (long) rate * seconds);
        report.add("findings timed", histogram.getTotalCount());
        report.addExactly(
            "findings missing", sender.expected().size() - histogram.getTotalCount(), 0);
        report.addExactly("readings not accepted", sender.notAccepted(), 0);
        report.add("p50 ms", histogram.getValueAtPercentile(50) / NANOS_PER_MILLI);
        report.addAtMost(
            "p99 ms", histogram.getValueAtPercentile(99) / NANOS_PER_MILLI, MOST_MILLIS_P99);
        report.add("max ms", histogram.getMaxValue() / NANOS_PER_MILLI);
      }
    }
  }

  private static EmbeddedFlink startFlink(Path folder) throws Exception {
    return EmbeddedFlink.start(
        0,
        2,
        Files.createDirectories(folder.resolve("flink-tmp")),
        Files.createDirectories(folder.resolve("checkpoints")));
  }

  private static Gateway startGateway(String bootstrapServers, KeyFile keys, Path folder) {
    return Gateway.start(
        Map.of(
            "server.port",
            0,
            "mingchu.gateway.bootstrap-servers",
            bootstrapServers,
            "mingchu.gateway.keys-file",
            keys.path().toString(),
            "mingchu.gateway.data-dir",
            folder.resolve("gateway").toString()),
        Clock.systemUTC());
  }
}
