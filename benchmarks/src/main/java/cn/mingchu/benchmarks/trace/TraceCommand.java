package cn.mingchu.benchmarks.trace;

import cn.mingchu.benchmarks.TemporaryFolder;
import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.benchmarks.report.ReportOptions;
import cn.mingchu.launcher.database.EmbeddedDatabase;
import cn.mingchu.portal.trace.index.Direction;
import cn.mingchu.portal.trace.index.TraceIndex;
import cn.mingchu.schemas.event.TraceLink;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A source lot is followed to all that it reached, and meals to all that they were made of, while
 * corrections come in; beside it PostgreSQL, on the same links in the same run, and left in peace.
 */
@Command(name = "trace", description = "Following lots in memory, beside a recursive query.")
public final class TraceCommand implements Callable<Integer> {

  private static final int LEAST_REACH = 50_000;
  private static final double TIMES_AS_FAST_AS_POSTGRES = 50;
  private static final double BACKWARD_P99_MILLIS = 5;
  private static final double NANOS_IN_MILLI = 1e6;

  /** Every so manieth link is one of those that are corrected. */
  private static final int CORRECTED = 37;

  private static final int WARM_UPS = 200;
  private static final int WALKS_THERE = 20;

  @Option(names = "--links", defaultValue = "1000000", description = "at least so many")
  private long links;

  @Option(names = "--updates", defaultValue = "1000", description = "corrections a second")
  private int updates;

  @Option(names = "--walks", defaultValue = "200", description = "forward, that count")
  private int walks;

  @Option(names = "--seed", defaultValue = "1")
  private long seed;

  @Mixin private ReportOptions result = new ReportOptions();

  @Override
  public Integer call() throws Exception {
    BenchReport report = new BenchReport("trace --links " + links, seed);
    TraceIndex index = new TraceIndex();
    List<TraceLink> corrected = new ArrayList<>();
    try (TemporaryFolder folder = TemporaryFolder.make("mingchu-trace");
        EmbeddedDatabase database =
            EmbeddedDatabase.start(
                folder.path().resolve("postgres"),
                folder.path().resolve("programs"),
                folder.path().resolve("postgres.log"));
        LinkTable table =
            new LinkTable(
                DriverManager.getConnection(
                    database.jdbcUrl() + "?reWriteBatchedInserts=true",
                    database.user(),
                    database.password()))) {
      long[] indexNanos = new long[1];
      SupplyWorld world =
          new SupplyWorld(
              seed,
              link -> {
                long begun = System.nanoTime();
                index.put(link);
                indexNanos[0] += System.nanoTime() - begun;
                table.add(link);
                if (link.getFrom() != null
                    && link.getEventId().getLeastSignificantBits() % CORRECTED == 0) {
                  corrected.add(link);
                }
              });
      System.err.printf("drawing %,d links%n", links);
      world.draw(links);
      table.finish();
      report.add("links", world.count());
      report.add("nodes", index.extent().nodes());
      report.add("links/s into the index", world.count() * 1e9 / indexNanos[0]);
      report.add("index MB per million links", (double) index.extent().bytes() / world.count());
      List<String> meals = new ArrayList<>(world.meals());
      Collections.shuffle(meals, new Random(seed));
      ask(report, index, table, corrected, meals);
    }
    return result.publish(report);
  }

  private void ask(
      BenchReport report,
      TraceIndex index,
      LinkTable table,
      List<TraceLink> corrected,
      List<String> meals)
      throws Exception {
    System.err.println("asking PostgreSQL");
    table.forward(SupplyWorld.SOURCE);
    double spentBefore = table.cpuMillis();
    Histogram forwardThere = nanos(WALKS_THERE, i -> table.forward(SupplyWorld.SOURCE));
    double forwardCpuThere = (table.cpuMillis() - spentBefore) / WALKS_THERE;
    Histogram backwardThere = nanos(200, i -> table.backward(meals.get(i)));
    int reachThere = table.forward(SupplyWorld.SOURCE);
    System.err.println("asking the index");
    Histogram forward;
    Histogram backward;
    Histogram described;
    Histogram forwardWeighed;
    Histogram backwardWeighed;
    try (SteadyWriter writer = SteadyWriter.start(index, corrected, updates)) {
      nanos(WARM_UPS, i -> index.reach(SupplyWorld.SOURCE, Direction.FORWARD));
      nanos(WARM_UPS / 4, i -> index.weigh(SupplyWorld.SOURCE, Direction.FORWARD));
      nanos(WARM_UPS * 10, i -> index.weigh(meals.get(i % meals.size()), Direction.BACKWARD));
      nanos(WARM_UPS * 10, i -> index.reach(meals.get(i % meals.size()), Direction.BACKWARD));
      forward = nanos(walks, i -> index.reach(SupplyWorld.SOURCE, Direction.FORWARD));
      backward =
          nanos(walks * 20, i -> index.reach(meals.get(i % meals.size()), Direction.BACKWARD));
      forwardWeighed = nanos(walks, i -> index.weigh(SupplyWorld.SOURCE, Direction.FORWARD));
      backwardWeighed =
          nanos(walks * 20, i -> index.weigh(meals.get(i % meals.size()), Direction.BACKWARD));
      described =
          nanos(walks * 5, i -> nodes(index, meals.get(i % meals.size()), Direction.BACKWARD));
      report.add("updates/s meanwhile", writer.perSecond());
    }
    int reach = index.reach(SupplyWorld.SOURCE, Direction.FORWARD);
    report.addAtLeast("lots that the source reaches", reach, LEAST_REACH);
    report.add("lots that the source reaches, by PostgreSQL", reachThere);
    if (reach != reachThere) {
      throw new IllegalStateException(
          "the source reaches %d lots, and by PostgreSQL %d".formatted(reach, reachThere));
    }
    report.add("forward ms, p50", millis(forward, 50));
    report.add("forward ms, p99", millis(forward, 99));
    report.add("forward ms with grams, p50", millis(forwardWeighed, 50));
    report.add("forward ms with grams, p99", millis(forwardWeighed, 99));
    double forwardCpu = cpuMillis(walks, i -> index.reach(SupplyWorld.SOURCE, Direction.FORWARD));
    report.add("forward ms of CPU", forwardCpu);
    report.add(
        "forward ms of CPU with grams",
        cpuMillis(walks, i -> index.weigh(SupplyWorld.SOURCE, Direction.FORWARD)));
    report.add(
        "backward ms of CPU with grams",
        cpuMillis(walks, i -> index.weigh(meals.get(i % meals.size()), Direction.BACKWARD)));
    report.add("forward ms by PostgreSQL, p50", millis(forwardThere, 50));
    report.add("forward ms by PostgreSQL, p99", millis(forwardThere, 99));
    report.add("forward ms of CPU by PostgreSQL", forwardCpuThere);
    report.addAtLeast(
        "forward, PostgreSQL / index, p50",
        millis(forwardThere, 50) / millis(forward, 50),
        TIMES_AS_FAST_AS_POSTGRES);
    report.addAtLeast(
        "forward, PostgreSQL / index, CPU",
        forwardCpuThere / forwardCpu,
        TIMES_AS_FAST_AS_POSTGRES);
    report.add("backward ms, p50", millis(backward, 50));
    report.add("backward ms, p99", millis(backward, 99));
    report.add("backward ms with grams, p50", millis(backwardWeighed, 50));
    report.addAtMost(
        "backward ms with grams, p99", millis(backwardWeighed, 99), BACKWARD_P99_MILLIS);
    report.add("backward ms with grams and names, p50", millis(described, 50));
    report.add("backward ms with grams and names, p99", millis(described, 99));
    report.add("backward ms by PostgreSQL, p50", millis(backwardThere, 50));
    report.add("backward ms by PostgreSQL, p99", millis(backwardThere, 99));
  }

  private static int nodes(TraceIndex index, String lot, Direction direction) {
    return index.trace(lot, direction).map(trace -> trace.nodes().size()).orElse(0);
  }

  /** A question that answers with how many nodes it came by. */
  private interface Question {
    int ask(int number) throws Exception;
  }

  private static Histogram nanos(int times, Question question) throws Exception {
    Histogram histogram = new Histogram(3);
    for (int i = 0; i < times; i++) {
      long begun = System.nanoTime();
      int nodes = question.ask(i);
      histogram.recordValue(System.nanoTime() - begun);
      if (nodes == 0) {
        throw new IllegalStateException("question " + i + " found nothing");
      }
    }
    return histogram;
  }

  /** What a question costs on average; another process on the machine does not change it much. */
  private static double cpuMillis(int times, Question question) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    nanos(times, question);
    return (threads.getCurrentThreadCpuTime() - begun) / NANOS_IN_MILLI / times;
  }

  private static double millis(Histogram nanos, double percentile) {
    return nanos.getValueAtPercentile(percentile) / NANOS_IN_MILLI;
  }
}
