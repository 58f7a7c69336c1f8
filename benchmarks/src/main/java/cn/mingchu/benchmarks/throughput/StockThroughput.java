package cn.mingchu.benchmarks.throughput;

import cn.mingchu.benchmarks.TemporaryFolder;
import cn.mingchu.benchmarks.cluster.BrokerProcess;
import cn.mingchu.benchmarks.cluster.JavaProcess;
import cn.mingchu.benchmarks.drain.Drain;
import cn.mingchu.benchmarks.drain.Drains;
import cn.mingchu.benchmarks.drain.FlinkDrain;
import cn.mingchu.benchmarks.load.KafkaFill;
import cn.mingchu.benchmarks.load.LunchHour;
import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.benchmarks.stock.MarketBook;
import cn.mingchu.jobs.stock.StockJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;

/**
 * What the lunch hour of a province costs the stock job: of some canteens, all that is there and
 * planned is judged first and not measured, and then the movements of half an hour are.
 */
final class StockThroughput {

  /** 24,000 canteens, 300 movements each, in half an hour. */
  private static final double PEAK_A_SECOND = 24_000.0 * LunchHour.MOVEMENTS / (30 * 60);

  private static final double MOST_OF_A_CORE = 0.25;
  private static final double NANOS = 1e9;
  private static final int SCHOOLS_OF_A_COUNTY = 800;

  private final int schools;
  private final long seed;
  private final Duration checkpointEvery;

  StockThroughput(int schools, long seed, Duration checkpointEvery) {
    this.schools = schools;
    this.seed = seed;
    this.checkpointEvery = checkpointEvery;
  }

  /**
   * Measures.
   *
   * @param rounds after one to warm up
   */
  BenchReport run(int rounds) throws Exception {
    Drains drains = new Drains();
    long stateBytes = 0;
    for (int round = 0; round <= rounds; round++) {
      System.err.printf("round %d of %d%n", round, rounds);
      FlinkDrain.WithState measured = measure();
      if (round > 0) {
        drains.add(measured.drain());
        stateBytes = measured.checkpoints().stateBytes();
      }
    }
    BenchReport report = new BenchReport("throughput --job stock", seed);
    double nanos = drains.median(Drain::cpuNanosPerEvent);
    report.add("schools", schools);
    report.add("movements a school", LunchHour.MOVEMENTS);
    report.add("stock cpu ns/event", nanos);
    report.add(
        "stock cpu ns/event with compiler", drains.median(Drain::cpuNanosPerEventWithCompiler));
    report.add("stock events/s", drains.median(Drain::eventsPerSecond));
    report.add("movements/s of a province at lunch", PEAK_A_SECOND);
    report.addAtMost("share of a core at that rate", nanos * PEAK_A_SECOND / NANOS, MOST_OF_A_CORE);
    report.add("state bytes a school", (double) stateBytes / schools);
    MarketBook.of(SCHOOLS_OF_A_COUNTY, seed).addTo(report);
    return report;
  }

  /** On a broker of its own, which goes with its topics. */
  private FlinkDrain.WithState measure() throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.make("mingchu-lunch");
        BrokerProcess broker =
            BrokerProcess.start(Files.createDirectories(folder.path().resolve("broker")))) {
      String servers = broker.bootstrapServers();
      long before;
      try (KafkaFill fill = new KafkaFill(servers)) {
        before = new LunchHour(schools, seed).sendBefore(fill);
        fill.flush();
      }
      return new FlinkDrain(folder.path(), settings())
          .drainAfter(
              "lunch",
              before,
              before + (long) schools * LunchHour.MOVEMENTS,
              env -> StockJob.define(env, Map.of("kafka.bootstrap.servers", servers)),
              () -> send(servers, folder.path()));
    }
  }

  private JavaProcess send(String servers, Path folder) throws Exception {
    return JavaProcess.start(
        MovementsMain.class.getName(),
        List.of("-Xmx256m", "-XX:+UseSerialGC"),
        List.of(servers, Integer.toString(schools), Long.toString(seed)),
        folder.resolve("movements.log"));
  }

  private Configuration settings() {
    Configuration settings = new Configuration();
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointEvery);
    return settings;
  }
}
