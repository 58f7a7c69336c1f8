package cn.mingchu.launcher.outcome;

import cn.mingchu.launcher.client.GatewayClient;
import cn.mingchu.launcher.flink.RunningJob;
import cn.mingchu.launcher.system.RunningSystem;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/**
 * Lets a system come to rest after the last event was sent: every event is decided about, every
 * finding is out, and lots have told one another all that they have to tell.
 */
public final class Drain {

  private static final Duration GLANCE = Duration.ofMillis(100);

  /** Flink moves its time forward every 200 ms; what time alone decides needs two of these. */
  private static final Duration TIME_TO_PASS = Duration.ofSeconds(1);

  /** A word between lots is heard within this time after the checkpoint that it came with. */
  private static final Duration WORD_TO_PASS = Duration.ofMillis(500);

  /** So many times nothing new is said before all is said: a word and its answer may be between. */
  private static final int QUIET_ROUNDS = 3;

  /** What the kitchen job and the trace job count. */
  private static final Topic<?>[] INPUTS = {
    Topics.KITCHEN_READINGS,
    Topics.KITCHEN_OBSERVATIONS,
    Topics.DELIVERIES,
    Topics.STOCK_MOVEMENTS,
    Topics.MEALS,
    Topics.SUPPLY_STEPS,
    Topics.LOT_TESTS,
    Topics.RECALLS,
    Topics.LOT_HOLDS
  };

  /** What only the stock job and the duty job read: of these the gateway's word counts. */
  private static final Topic<?>[] OTHER_INPUTS = {
    Topics.MENUS, Topics.REFERENCE_PRICES, Topics.DUTY_RECORDS
  };

  /** What the stock job counts, of which the others count a part as well. */
  private static final Topic<?>[] COUNTED_BY_STOCK = {
    Topics.DELIVERIES, Topics.STOCK_MOVEMENTS, Topics.MEALS, Topics.MENUS, Topics.REFERENCE_PRICES
  };

  /** Likewise of the duty job. */
  private static final Topic<?>[] COUNTED_BY_DUTY = {
    Topics.DUTY_RECORDS, Topics.MENUS, Topics.MEALS
  };

  private final RunningSystem system;
  private final GatewayClient gateway;
  private final Duration patience;

  /**
   * A drain.
   *
   * @param gateway a sender that may ask for the gateway's metrics
   * @param patience how long it may take
   */
  public Drain(RunningSystem system, GatewayClient gateway, Duration patience) {
    this.system = system;
    this.gateway = gateway;
    this.patience = patience;
  }

  /**
   * Waits until all is decided, then stops the jobs, which put out their last findings.
   *
   * <p>A system that does not come to rest in time is counted as it stands: the counts then show
   * what is missing.
   *
   * @param sent how many events were sent
   */
  public Counts run(long sent) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    GatewayCounts atTheGateway = atTheGateway();
    while (atTheGateway.decided() < sent && System.nanoTime() < deadline) {
      Thread.sleep(GLANCE.toMillis());
      atTheGateway = atTheGateway();
    }
    long toBeJudged = GatewayCounts.of(gateway, INPUTS).accepted();
    while (sum(counters()) < toBeJudged && System.nanoTime() < deadline) {
      Thread.sleep(GLANCE.toMillis());
    }
    awaitCounted(system.stock(), COUNTED_BY_STOCK, deadline);
    awaitCounted(system.duty(), COUNTED_BY_DUTY, deadline);
    if (isAnythingRecalled()) {
      awaitQuietLots(deadline);
    }
    Thread.sleep(TIME_TO_PASS.toMillis());
    system.kitchen().stop();
    system.trace().stop();
    system.stock().stop();
    system.duty().stop();
    Map<String, Long> counted = counters();
    counted.merge("accepted", GatewayCounts.of(gateway, OTHER_INPUTS).accepted(), Long::sum);
    return Counts.of(sent, atTheGateway, counted);
  }

  private void awaitCounted(RunningJob job, Topic<?>[] inputs, long deadline)
      throws IOException, InterruptedException {
    long accepted = GatewayCounts.of(gateway, inputs).accepted();
    while (sum(job.counters()) < accepted && System.nanoTime() < deadline) {
      Thread.sleep(GLANCE.toMillis());
    }
  }

  /** A word between two lots comes with a checkpoint, and so does the next lot's answer to it. */
  private void awaitQuietLots(long deadline) throws IOException, InterruptedException {
    try (CommittedEnds ends =
        CommittedEnds.of(
            system.broker().bootstrapServers(), Topics.LOT_SUSPICIONS, Topics.EXPOSURES)) {
      Map<TopicPartition, Long> before = Map.of();
      int quiet = 0;
      while (quiet < QUIET_ROUNDS && System.nanoTime() < deadline) {
        system.trace().checkpoint();
        Thread.sleep(WORD_TO_PASS.toMillis());
        Map<TopicPartition, Long> now = ends.now();
        quiet = now.equals(before) ? quiet + 1 : 0;
        before = now;
      }
    }
  }

  private boolean isAnythingRecalled() throws IOException, InterruptedException {
    return GatewayCounts.of(gateway, Topics.RECALLS, Topics.LOT_TESTS, Topics.LOT_HOLDS).accepted()
        > 0;
  }

  private GatewayCounts atTheGateway() throws IOException, InterruptedException {
    return GatewayCounts.of(
        gateway, Stream.of(INPUTS, OTHER_INPUTS).flatMap(Arrays::stream).toArray(Topic<?>[]::new));
  }

  private static long sum(Map<String, Long> counters) {
    return counters.values().stream().mapToLong(Long::longValue).sum();
  }

  private Map<String, Long> counters() throws IOException, InterruptedException {
    Map<String, Long> sum = new TreeMap<>(system.kitchen().counters());
    system.trace().counters().forEach((name, count) -> sum.merge(name, count, Long::sum));
    return sum;
  }
}
