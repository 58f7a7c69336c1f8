package cn.mingchu.benchmarks.compare;

import cn.mingchu.benchmarks.TemporaryFolder;
import cn.mingchu.benchmarks.cluster.BrokerProcess;
import cn.mingchu.benchmarks.drain.Drain;
import cn.mingchu.benchmarks.drain.Drains;
import cn.mingchu.benchmarks.drain.FlinkDrain;
import cn.mingchu.benchmarks.load.KafkaFill;
import cn.mingchu.benchmarks.load.LoadOptions;
import cn.mingchu.benchmarks.load.RecordsTopic;
import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.benchmarks.report.ReportOptions;
import cn.mingchu.jobs.kitchen.KitchenJob;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Judges the same readings by the same thresholds with durations, once in the kitchen job and once
 * in Kafka Streams, in turns in one run.
 *
 * <p>Both read the same topic from the same broker, which is a process of its own and counted
 * apart. Both save every second what they know, so that a crash loses and doubles nothing: the job
 * by exactly-once checkpoints, Kafka Streams by transactions. The two share the decoder and the
 * rules' numbers, and no code that judges. The job does more: it keeps the readings of two days and
 * would put a late one to its place, where Kafka Streams sets it aside.
 */
@Command(name = "compare", description = "The same rules in Kafka Streams: cost and findings.")
public final class CompareCommand implements Callable<Integer> {

  private static final double LEAST_TIMES_KAFKA_STREAMS = 3;

  /** Of the devices that are filled in. */
  private static final String PROVINCE = "51";

  @Mixin private LoadOptions load = new LoadOptions();

  @Mixin private ReportOptions result = new ReportOptions();

  @Option(names = "--rounds", defaultValue = "3", description = "after one to warm up")
  private int rounds;

  private final Side flink = new Side();
  private final Side streams = new Side();
  private final Set<Finding> ours = new HashSet<>();
  private long told;
  private long repeated;
  private long different;

  @Override
  public Integer call() throws Exception {
    List<RuleSetting> rules = ThresholdsOnly.of(RuleCatalogue.load(), PROVINCE);
    try (TemporaryFolder folder = TemporaryFolder.make("mingchu-compare");
        BrokerProcess broker =
            BrokerProcess.start(Files.createDirectories(folder.path().resolve("broker")))) {
      String servers = broker.bootstrapServers();
      send(servers, rules);
      long filled = load.fill(servers);
      FlinkDrain job = new FlinkDrain(folder.path());
      StreamsDrain other = new StreamsDrain(servers, folder.path(), rules);
      for (int round = 0; round <= rounds; round++) {
        System.err.printf("round %d of %d%n", round, rounds);
        String name = "thresholds-" + round;
        boolean counts = round > 0; // the first one warms up
        flink.measure(
            broker,
            counts,
            () ->
                job.drain(
                    name,
                    filled,
                    env -> KitchenJob.define(env, Map.of("kafka.bootstrap.servers", servers))));
        String findings = makeTopic(broker, round);
        streams.measure(broker, counts, () -> other.drain(name, filled, findings));
        compare(
            new RecordsTopic<>(servers, Topics.FINDINGS),
            new RecordsTopic<>(servers, Topics.FINDINGS, findings));
      }
    }
    return result.publish(report(rules));
  }

  private static void send(String bootstrapServers, List<RuleSetting> rules) {
    try (KafkaFill fill = new KafkaFill(bootstrapServers)) {
      rules.forEach(fill::send);
      fill.flush();
    }
  }

  /** A topic like that of the job's findings, for one round of Kafka Streams. */
  private static String makeTopic(BrokerProcess broker, int round) throws Exception {
    String name = "bench.streams-findings-" + round;
    try (Admin admin = broker.admin()) {
      admin
          .createTopics(List.of(new NewTopic(name, Topics.FINDINGS.partitions(), (short) 1)))
          .all()
          .get();
    }
    return name;
  }

  /** Every revision of every finding, with all its fields; in each round anew. */
  private void compare(RecordsTopic<Finding> job, RecordsTopic<Finding> other)
      throws UndecodableRecordException {
    ours.addAll(job.read());
    List<Finding> all = other.read();
    Set<Finding> theirs = new HashSet<>(all);
    told = ours.size();
    repeated += all.size() - theirs.size();
    different += ours.stream().filter(finding -> !theirs.contains(finding)).count();
    different += theirs.stream().filter(finding -> !ours.contains(finding)).count();
  }

  private BenchReport report(List<RuleSetting> rules) {
    BenchReport report = new BenchReport("compare", load.seed());
    report.add("rules set by the province", rules.size());
    flink.addTo(report, "kitchen job");
    streams.addTo(report, "Kafka Streams");
    report.addAtLeast("findings told by the job", told, 1);
    report.addExactly("findings told twice by Kafka Streams", repeated, 0);
    report.addExactly("findings that differ", different, 0);
    report.addAtLeast(
        "events a CPU second, job / Kafka Streams",
        flink.drains.median(Drain::eventsPerCpuSecond)
            / streams.drains.median(Drain::eventsPerCpuSecond),
        LEAST_TIMES_KAFKA_STREAMS);
    return report;
  }

  /** One of the two, with what it costs the broker. */
  private static final class Side {

    private final Drains drains = new Drains();
    private final Drains brokers = new Drains();

    void measure(BrokerProcess broker, boolean counts, Callable<Drain> drain) throws Exception {
      long before = broker.cpuNanos();
      Drain mine = drain.call();
      Drain brokers = new Drain(mine.events(), broker.cpuNanos() - before, 0, mine.wallNanos());
      if (counts) {
        drains.add(mine);
        this.brokers.add(brokers);
      }
    }

    void addTo(BenchReport report, String name) {
      report.add(name + " events/CPU s", drains.median(Drain::eventsPerCpuSecond));
      report.add(name + " cpu ns/event", drains.median(Drain::cpuNanosPerEvent));
      report.add(
          name + " cpu ns/event with compiler", drains.median(Drain::cpuNanosPerEventWithCompiler));
      report.add(name + " events/s", drains.median(Drain::eventsPerSecond));
      report.add(name + " broker's cpu ns/event", brokers.median(Drain::cpuNanosPerEvent));
    }
  }
}
