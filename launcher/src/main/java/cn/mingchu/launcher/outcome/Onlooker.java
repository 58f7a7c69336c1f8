package cn.mingchu.launcher.outcome;

import cn.mingchu.jobs.duty.DutyJob;
import cn.mingchu.jobs.kitchen.KitchenJob;
import cn.mingchu.jobs.stock.StockJob;
import cn.mingchu.jobs.trace.TraceJob;
import cn.mingchu.launcher.client.Receipt;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.simulator.exposure.ExpectedExposure;
import cn.mingchu.simulator.supply.SimulatedPaper;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Watches what becomes of some devices' events in a system that it does not run.
 *
 * <p>It sees how far the job is and what it sets aside; the rest is judged.
 */
public final class Onlooker implements AutoCloseable {

  private static final String GATEWAY = "gateway";
  private static final Duration GLANCE = Duration.ofMillis(200);

  /** What the trace job does not read. */
  private static final Set<Topic<?>> NOT_OF_LOTS =
      Set.of(Topics.MENUS, Topics.REFERENCE_PRICES, Topics.DUTY_RECORDS);

  /** Some checkpoints of a system of ours, which takes one a second. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  private final String bootstrapServers;
  private final Set<String> deviceIds;
  private final FindingsReader findings;
  private final ExposuresReader exposures;
  private final TopicFollower<Reject> rejects;
  private final Map<RejectReason, Long> setAside = new HashMap<>();

  private Onlooker(String bootstrapServers, Set<String> deviceIds) {
    this.bootstrapServers = bootstrapServers;
    this.deviceIds = Set.copyOf(deviceIds);
    this.findings = FindingsReader.ofNews(bootstrapServers);
    this.exposures = ExposuresReader.ofNews(bootstrapServers);
    this.rejects =
        TopicFollower.start(bootstrapServers, Topics.REJECTS, TopicFollower.From.NOW, this::take);
  }

  /** Begins to watch. */
  public static Onlooker of(String bootstrapServers, Set<String> deviceIds) {
    return new Onlooker(bootstrapServers, deviceIds);
  }

  /**
   * Returns when the jobs have judged all events that are on their topics now, and what they found
   * is out; false if that takes too long.
   *
   * @param patience how long it may take
   */
  public boolean awaitJudged(Duration patience) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    try (Admin admin =
            Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        CommittedEnds kitchen =
            CommittedEnds.of(
                bootstrapServers, Topics.KITCHEN_READINGS, Topics.KITCHEN_OBSERVATIONS);
        CommittedEnds stock =
            CommittedEnds.of(
                bootstrapServers,
                Topics.DELIVERIES,
                Topics.STOCK_MOVEMENTS,
                Topics.MEALS,
                Topics.MENUS,
                Topics.REFERENCE_PRICES);
        CommittedEnds duty =
            CommittedEnds.of(bootstrapServers, Topics.DUTY_RECORDS, Topics.MENUS, Topics.MEALS);
        CommittedEnds papers =
            CommittedEnds.of(
                bootstrapServers,
                SimulatedPaper.TOPICS.stream()
                    .filter(topic -> !NOT_OF_LOTS.contains(topic))
                    .toArray(Topic<?>[]::new))) {
      return awaitJudged(KitchenJob.GROUP, kitchen.now(), admin, deadline)
          && awaitJudged(TraceJob.GROUP, papers.now(), admin, deadline)
          && awaitJudged(StockJob.GROUP, stock.now(), admin, deadline)
          && awaitJudged(DutyJob.GROUP, duty.now(), admin, deadline)
          && awaitQuietLots(deadline);
    } catch (ExecutionException e) {
      throw new IOException("cannot ask Kafka how far the jobs are", e.getCause());
    }
  }

  private static boolean awaitJudged(
      String group, Map<TopicPartition, Long> ends, Admin admin, long deadline)
      throws ExecutionException, InterruptedException {
    while (!hasJudgedUpTo(group, ends, admin)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(GLANCE.toMillis());
    }
    return true;
  }

  /** Lots answer one another with each checkpoint; here nobody can ask for one. */
  private boolean awaitQuietLots(long deadline) throws IOException, InterruptedException {
    try (CommittedEnds ends =
        CommittedEnds.of(bootstrapServers, Topics.LOT_SUSPICIONS, Topics.EXPOSURES)) {
      Map<TopicPartition, Long> before = ends.now();
      long quietSince = System.nanoTime();
      while (System.nanoTime() - quietSince < QUIET.toNanos()) {
        if (System.nanoTime() > deadline) {
          return false;
        }
        Thread.sleep(GLANCE.toMillis());
        Map<TopicPartition, Long> now = ends.now();
        quietSince = now.equals(before) ? quietSince : System.nanoTime();
        before = now;
      }
      return true;
    }
  }

  /** A job tells Kafka with each checkpoint how far it is, after what it found. */
  private static boolean hasJudgedUpTo(String group, Map<TopicPartition, Long> ends, Admin admin)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> judged =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    return ends.entrySet().stream()
        .allMatch(
            end -> {
              OffsetAndMetadata at = judged.get(end.getKey());
              return end.getValue() == 0 || (at != null && at.offset() >= end.getValue());
            });
  }

  /**
   * What became of what was sent.
   *
   * @param receipt what the gateway answered
   */
  public Counts counts(long sent, Receipt receipt) throws InterruptedException {
    rejects.finish();
    synchronized (setAside) {
      Map<String, Long> rejected = new TreeMap<>();
      receipt
          .refusedBy()
          .forEach((reason, count) -> rejected.merge(word(reason), (long) count, Long::sum));
      rejected.merge("duplicate", (long) receipt.duplicates(), Long::sum);
      setAside.forEach(
          (reason, count) -> {
            if (reason != RejectReason.LATE) {
              rejected.merge(word(reason.name()), count, Long::sum);
            }
          });
      rejected.values().removeIf(count -> count == 0);
      long aside = setAside.values().stream().mapToLong(Long::longValue).sum();
      return new Counts(
          sent, receipt.accepted() - aside, setAside.getOrDefault(RejectReason.LATE, 0L), rejected);
    }
  }

  /** What was found on the devices. */
  public List<Finding> findings() throws InterruptedException {
    Collection<Finding> all = findings.finish();
    return all.stream().filter(finding -> deviceIds.contains(finding.getSubjectId())).toList();
  }

  /** What was told of some recalls. */
  public List<ExpectedExposure> exposures(Set<String> recallIds) throws InterruptedException {
    return exposures.finish().stream()
        .filter(exposure -> recallIds.contains(exposure.recallId()))
        .toList();
  }

  @Override
  public void close() {
    findings.close();
    exposures.close();
    try {
      rejects.finish();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(Reject reject, long nanoTime) {
    if (!reject.getComponent().equals(GATEWAY) && deviceIds.contains(reject.getSubjectId())) {
      synchronized (setAside) {
        setAside.merge(reject.getReason(), 1L, Long::sum);
      }
    }
  }

  private static String word(String reason) {
    return reason.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
