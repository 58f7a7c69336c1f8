package cn.mingchu.benchmarks.faults;

import cn.mingchu.benchmarks.load.KafkaFill;
import cn.mingchu.benchmarks.load.RecordsTopic;
import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.jobs.trace.TraceJob;
import cn.mingchu.schemas.event.Exposure;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.simulator.exposure.ExpectedExposure;
import cn.mingchu.simulator.exposure.ExposureScore;
import cn.mingchu.simulator.exposure.ExposureTruth;
import cn.mingchu.simulator.plan.FaultRequest;
import cn.mingchu.simulator.plan.RandomRecalls;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The trace job under the papers of a simulated supply chain of which lots are recalled, held
 * against what the simulator knows to be true, to the gram.
 */
final class TraceTrial implements Trial {

  private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");
  private static final List<FaultRequest> RECALLS = List.of(FaultRequest.parse("recall:5"));
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int LOOK_EVERY_MILLIS = 500;

  private final SupplyChain supply;
  private final ExposureTruth truth;
  private final Duration betweenPapers;

  /**
   * A trial.
   *
   * @param perSecond papers a second, of all who write them together
   */
  TraceTrial(int schools, int days, int perSecond, long seed) {
    SupplyChain chain =
        new SupplyChain(
            World.drawn(seed, schools), MONDAY, MONDAY.plus(Duration.ofDays(days)), List.of());
    this.supply = chain.recalling(RandomRecalls.draw(chain, seed, RECALLS));
    this.truth = ExposureTruth.of(supply);
    this.betweenPapers = Duration.ofSeconds(1).dividedBy(perSecond);
  }

  @Override
  public void define(StreamExecutionEnvironment env, String bootstrapServers) {
    TraceJob.define(env, JobSettings.of(bootstrapServers));
  }

  @Override
  public SteadyFeed feed(String bootstrapServers) {
    return new SteadyFeed(
        new KafkaFill(bootstrapServers), new PaperByPaper(supply.run()), betweenPapers);
  }

  @Override
  public void judge(String bootstrapServers, BenchReport report) throws Exception {
    RecordsTopic<Exposure> topic = new RecordsTopic<>(bootstrapServers, Topics.EXPOSURES);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<Exposure> told = topic.read();
    while (!score(told).isPerfect() && System.nanoTime() < deadline) {
      Thread.sleep(LOOK_EVERY_MILLIS);
      told = topic.read();
    }
    ExposureScore score = score(told);
    report.addAtLeast("exposures that are true", score.expected(), 1);
    report.addExactly("exposures missing", score.missing().size(), 0);
    report.addExactly("exposures too many", score.extra().size(), 0);
    report.addExactly("exposures with other grams", score.different().size(), 0);
    report.addExactly(
        "revisions told twice or left out",
        Revisions.amiss(told, TraceTrial::key, Exposure::getRevision),
        0);
  }

  private ExposureScore score(List<Exposure> told) {
    Map<String, Exposure> newest = new TreeMap<>();
    for (Exposure exposure : told) {
      newest.merge(
          key(exposure),
          exposure,
          (before, after) -> after.getRevision() > before.getRevision() ? after : before);
    }
    List<ExpectedExposure> last = new ArrayList<>();
    newest.values().forEach(exposure -> last.add(read(exposure)));
    return ExposureScore.of(truth, last);
  }

  private static String key(Exposure exposure) {
    return exposure.getRecallId() + ' ' + exposure.getNode().getNodeId();
  }

  private static ExpectedExposure read(Exposure exposure) {
    return new ExpectedExposure(
        exposure.getRecallId(),
        exposure.getNode().getNodeId(),
        exposure.getCertainGrams(),
        exposure.getLikelyGrams(),
        exposure.getMostGrams(),
        exposure.getCertainOnHandGrams(),
        exposure.getLikelyOnHandGrams(),
        exposure.getMostOnHandGrams());
  }
}
