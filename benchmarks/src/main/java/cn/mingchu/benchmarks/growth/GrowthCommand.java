package cn.mingchu.benchmarks.growth;

import cn.mingchu.benchmarks.TemporaryFolder;
import cn.mingchu.benchmarks.cluster.BrokerProcess;
import cn.mingchu.benchmarks.drain.FlinkDrain;
import cn.mingchu.benchmarks.drain.StateBackend;
import cn.mingchu.benchmarks.load.KafkaFill;
import cn.mingchu.benchmarks.load.Readings;
import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.benchmarks.report.ReportOptions;
import cn.mingchu.jobs.kitchen.KitchenJob;
import cn.mingchu.launcher.flink.CheckpointFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What a reading costs, and what a device takes, with ever more devices. Every device has the same
 * history before the measurement begins; then as many readings are judged, of however many devices.
 */
@Command(name = "growth", description = "Cost of a reading and state, with ever more devices.")
public final class GrowthCommand implements Callable<Integer> {

  /** The cost of a reading among the most devices, against that among the fewest. */
  private static final double MOST_TIMES_THE_FEWEST = 1.5;

  @Option(
      names = "--devices",
      split = ",",
      defaultValue = "1000,10000,100000",
      description = "from few to many")
  private List<Integer> devices = new ArrayList<>();

  @Option(names = "--history", defaultValue = "20", description = "readings a device, not measured")
  private int history;

  @Option(names = "--events", defaultValue = "2000000", description = "readings that are measured")
  private long events;

  @Option(
      names = "--state",
      defaultValue = "HEAP",
      description = "${COMPLETION-CANDIDATES}; as shipped: ${DEFAULT-VALUE}")
  private StateBackend state = StateBackend.HEAP;

  @Option(
      names = "--checkpoint-every",
      defaultValue = "PT1S",
      description = "as shipped: ${DEFAULT-VALUE}")
  private Duration checkpointEvery = Duration.ZERO;

  @Option(names = "--seed", defaultValue = "1")
  private long seed;

  @Mixin private ReportOptions result = new ReportOptions();

  @Override
  public Integer call() throws Exception {
    BenchReport report =
        new BenchReport(
            "growth --state %s --checkpoint-every %s".formatted(state, checkpointEvery), seed);
    System.err.println("warming up");
    measure(devices.get(0));
    double first = Double.NaN;
    double last = Double.NaN;
    for (int count : devices) {
      System.err.printf("%,d devices%n", count);
      FlinkDrain.WithState measured = measure(count);
      last = measured.drain().cpuNanosPerEvent();
      first = Double.isNaN(first) ? last : first;
      System.err.printf(
          "  %,.0f ns of CPU an event, %,.0f events/s, checkpoints %s%n",
          last, measured.drain().eventsPerSecond(), measured.checkpoints());
      add(report, count, measured);
    }
    addTwoDays(report);
    report.addAtMost(
        "cost of a reading, most / fewest devices", last / first, MOST_TIMES_THE_FEWEST);
    return result.publish(report);
  }

  /** The heap writes everything in every checkpoint: what that comes to when histories are full. */
  private void addTwoDays(BenchReport report) throws IOException {
    TwoDays device = TwoDays.measure(seed);
    int most = devices.get(devices.size() - 1);
    report.add("bytes of a device after two days", device.bytes());
    report.add("us of CPU to write it", device.writeNanos() / 1e3);
    report.add("s of CPU to write all of the most devices", most * device.writeNanos() / 1e9);
  }

  /** On a broker of its own, which goes with its topics. */
  private FlinkDrain.WithState measure(int count) throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.make("mingchu-growth");
        BrokerProcess broker =
            BrokerProcess.start(Files.createDirectories(folder.path().resolve("broker")))) {
      String servers = broker.bootstrapServers();
      long before = (long) count * history;
      long filled;
      try (KafkaFill fill = new KafkaFill(servers)) {
        filled = fill.send(new Readings(count, seed), before + events);
        fill.flush();
      }
      return new FlinkDrain(folder.path(), settings())
          .drainAfter(
              "growth-" + count,
              before,
              filled,
              env -> KitchenJob.define(env, Map.of("kafka.bootstrap.servers", servers)));
    }
  }

  private Configuration settings() {
    Configuration settings = new Configuration();
    state.describe(settings);
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointEvery);
    return settings;
  }

  private static void add(BenchReport report, int count, FlinkDrain.WithState measured) {
    String among = " among %,d devices".formatted(count);
    CheckpointFigures checkpoints = measured.checkpoints();
    double eventsPerSecond = measured.drain().eventsPerSecond();
    report.add("cpu ns/event" + among, measured.drain().cpuNanosPerEvent());
    report.add("events/s" + among, eventsPerSecond);
    report.add("state bytes/device" + among, (double) checkpoints.stateBytes() / count);
    report.add("MB a checkpoint" + among, checkpoints.writtenBytes() / 1e6);
    report.add("ms a checkpoint" + among, checkpoints.averageTime().toMillis());
    report.add("schools at 100 x" + among, Province.schoolsReplayed(eventsPerSecond));
    report.add("province at 100 x, %" + among, 100 * Province.shareReplayed(eventsPerSecond));
  }
}
