package cn.mingchu.benchmarks.faults;

import cn.mingchu.benchmarks.TemporaryFolder;
import cn.mingchu.benchmarks.cluster.BrokerProcess;
import cn.mingchu.benchmarks.drain.FlinkDrain;
import cn.mingchu.benchmarks.load.KafkaFill;
import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.benchmarks.stock.Counties;
import cn.mingchu.jobs.stock.StockJob;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.simulator.fraud.Misdeliveries;
import cn.mingchu.simulator.plan.FaultRequest;
import cn.mingchu.simulator.plan.RandomFrauds;
import cn.mingchu.simulator.plan.RandomMisdeliveries;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.world.World;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The stock job under the papers of simulated canteens and suppliers, some of whom cheat, held
 * against the same job over the same papers when nothing dies.
 */
final class StockTrial implements Trial {

  private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int LOOK_EVERY_MILLIS = 500;
  private static final int MOST_PRINTED = 3;

  /** After the last paper all days of grace pass. */
  private static final Duration GRACE = Duration.ofDays(2);

  private static final List<FaultRequest> CHEATS =
      Stream.of("skim20:2", "price30:2", "short-weight:2", "decimal-slip:2")
          .map(FaultRequest::parse)
          .toList();

  private static final List<Topic<?>> READ =
      List.of(
          Topics.DELIVERIES,
          Topics.STOCK_MOVEMENTS,
          Topics.MENUS,
          Topics.MEALS,
          Topics.REFERENCE_PRICES);

  private final SupplyChain supply;
  private final Counties counties;
  private final Duration betweenPapers;

  /**
   * A trial.
   *
   * @param perSecond papers a second, of all who write them together
   */
  StockTrial(int schools, int days, int perSecond, long seed) {
    World world = World.drawn(seed, schools).withoutDevices();
    Instant to = MONDAY.plus(Duration.ofDays(days));
    SupplyChain chain =
        new SupplyChain(world, MONDAY, to, List.of())
            .cheating(RandomFrauds.draw(world, MONDAY, to, CHEATS));
    this.supply =
        chain.misdelivering(new Misdeliveries(RandomMisdeliveries.draw(chain, seed, CHEATS)));
    this.counties = Counties.of(world);
    this.betweenPapers = Duration.ofSeconds(1).dividedBy(perSecond);
  }

  @Override
  public void define(StreamExecutionEnvironment env, String bootstrapServers) {
    StockJob.define(env, JobSettings.of(bootstrapServers));
  }

  @Override
  public SteadyFeed feed(String bootstrapServers) {
    return new SteadyFeed(new KafkaFill(bootstrapServers), new Papers(papers()), betweenPapers);
  }

  @Override
  public void judge(String bootstrapServers, BenchReport report) throws Exception {
    StockWords wanted = calmly();
    JudgedOffsets.await(bootstrapServers, StockJob.GROUP, READ, PATIENCE);
    StockWords said = awaitTheSame(bootstrapServers, wanted);
    report.addAtLeast("findings that stand when nothing dies", wanted.findings().size(), 1);
    report.addExactly("findings that differ", differences(wanted.findings(), said.findings()), 0);
    report.addAtLeast("stock levels when nothing dies", wanted.levels().size(), 1);
    report.addExactly("stock levels that differ", differences(wanted.levels(), said.levels()), 0);
    report.addAtLeast("meal audits when nothing dies", wanted.audits().size(), 1);
    report.addExactly("meal audits that differ", differences(wanted.audits(), said.audits()), 0);
    report.addExactly("revisions told twice or left out", said.amiss(), 0);
    report.addExactly("of them when nothing dies", wanted.amiss(), 0);
  }

  /**
   * A job that starts again after the last paper has forgotten how late it is: a gateway would tell
   * it, and so do we.
   */
  private StockWords awaitTheSame(String bootstrapServers, StockWords wanted) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (KafkaFill heart = new KafkaFill(bootstrapServers)) {
      StockWords said = StockWords.on(bootstrapServers);
      while (!said.saysTheSameAs(wanted) && System.nanoTime() < deadline) {
        beat(heart);
        heart.flush();
        Thread.sleep(LOOK_EVERY_MILLIS);
        said = StockWords.on(bootstrapServers);
      }
      return said;
    }
  }

  private void beat(KafkaFill fill) {
    READ.forEach(topic -> fill.beat(topic, supply.to().plus(GRACE)));
  }

  /** How many things are said otherwise, or by one only; prints the first of them. */
  private static <T> long differences(Map<String, T> wanted, Map<String, T> said) {
    Set<String> keys = new TreeSet<>(wanted.keySet());
    keys.addAll(said.keySet());
    List<String> different =
        keys.stream().filter(key -> !Objects.equals(wanted.get(key), said.get(key))).toList();
    different.stream()
        .limit(MOST_PRINTED)
        .forEach(
            key -> System.err.printf("wanted: %s%nsaid:   %s%n", wanted.get(key), said.get(key)));
    return different.size();
  }

  /** What the job says on a broker of its own, in this process. */
  private StockWords calmly() throws Exception {
    System.err.println("the same papers once more, and nothing dies");
    try (TemporaryFolder folder = TemporaryFolder.make("mingchu-calm");
        BrokerProcess broker =
            BrokerProcess.start(Files.createDirectories(folder.path().resolve("broker")))) {
      String servers = broker.bootstrapServers();
      try (KafkaFill fill = new KafkaFill(servers)) {
        Round round = new Papers(papers());
        int sent = round.send(fill);
        while (sent > 0) {
          sent = round.send(fill);
        }
        fill.flush();
      }
      new FlinkDrain(folder.path())
          .runUntil(
              "calm",
              env -> define(env, servers),
              () -> JudgedOffsets.await(servers, StockJob.GROUP, READ, PATIENCE));
      return StockWords.on(servers);
    }
  }

  private Iterator<SimulatedPaper> papers() {
    Iterable<SimulatedPaper> all = supply::run;
    return StreamSupport.stream(all.spliterator(), false)
        .filter(paper -> READ.contains(paper.topic()))
        .iterator();
  }

  /** In order of arrival; after the last, every partition hears that days have passed. */
  private final class Papers implements Round {

    private final Iterator<SimulatedPaper> papers;

    Papers(Iterator<SimulatedPaper> papers) {
      this.papers = papers;
    }

    @Override
    public int send(KafkaFill fill) {
      if (!papers.hasNext()) {
        beat(fill);
        return 0;
      }
      SimulatedPaper paper = papers.next();
      if (paper.record() instanceof Delivery delivery) {
        fill.send(Topics.DELIVERIES, counties.registered(delivery));
      } else {
        fill.send(paper);
      }
      return 1;
    }

    @Override
    public boolean isPartOfAWhole() {
      return true;
    }
  }
}
