package cn.mingchu.benchmarks.faults;

import cn.mingchu.benchmarks.load.KafkaFill;
import cn.mingchu.benchmarks.load.Readings;
import cn.mingchu.benchmarks.load.RecordsTopic;
import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.jobs.kitchen.KitchenJob;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The kitchen job under readings, held against the plain judge over the same. */
final class KitchenTrial implements Trial {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LOOK_EVERY_MILLIS = 200;

  private final Oracle oracle = new Oracle();
  private final Readings readings;
  private final Duration betweenRounds;

  /**
   * A trial.
   *
   * @param devices how many report once a round
   * @param perSecond readings a second, of all devices together
   */
  KitchenTrial(int devices, int perSecond, long seed) {
    this.readings = new Readings(devices, seed);
    this.betweenRounds = Duration.ofSeconds(1).multipliedBy(devices).dividedBy(perSecond);
  }

  @Override
  public void define(StreamExecutionEnvironment env, String bootstrapServers) {
    KitchenJob.define(env, JobSettings.of(bootstrapServers));
  }

  @Override
  public SteadyFeed feed(String bootstrapServers) {
    KafkaFill fill = new KafkaFill(bootstrapServers);
    readings.devices().forEach(fill::send);
    readings.devices().forEach(oracle::observe);
    return new SteadyFeed(fill, new Rounds(), betweenRounds);
  }

  @Override
  public void judge(String bootstrapServers, BenchReport report) throws Exception {
    List<Finding> wanted = oracle.newest();
    List<Finding> said =
        awaitFindings(new RecordsTopic<>(bootstrapServers, Topics.FINDINGS), wanted);
    report.add("findings of the plain judge", wanted.size());
    report.addExactly("findings that differ", differences(wanted, said), 0);
  }

  private static List<Finding> awaitFindings(RecordsTopic<Finding> topic, List<Finding> wanted)
      throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
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

  /** What is sent, the oracle sees, too. */
  private final class Rounds implements Round {
    private int next;

    @Override
    public int send(KafkaFill fill) {
      List<KitchenReading> all = readings.round(next++);
      for (KitchenReading reading : all) {
        fill.send(reading);
        oracle.observe(reading);
      }
      return all.size();
    }

    @Override
    public boolean isPartOfAWhole() {
      return false;
    }
  }
}
