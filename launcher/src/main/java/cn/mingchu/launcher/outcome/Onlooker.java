package cn.mingchu.launcher.outcome;

import cn.mingchu.jobs.kitchen.KitchenJob;
import cn.mingchu.launcher.client.Receipt;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topics;
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
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
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

  private final String bootstrapServers;
  private final Set<String> deviceIds;
  private final FindingsReader findings;
  private final TopicFollower<Reject> rejects;
  private final Map<RejectReason, Long> setAside = new HashMap<>();

  private Onlooker(String bootstrapServers, Set<String> deviceIds) {
    this.bootstrapServers = bootstrapServers;
    this.deviceIds = Set.copyOf(deviceIds);
    this.findings = FindingsReader.ofNews(bootstrapServers);
    this.rejects =
        TopicFollower.start(bootstrapServers, Topics.REJECTS, TopicFollower.From.NOW, this::take);
  }

  /** Begins to watch. */
  public static Onlooker of(String bootstrapServers, Set<String> deviceIds) {
    return new Onlooker(bootstrapServers, deviceIds);
  }

  /**
   * Returns when the job has judged all events that are on their topics now, and its findings are
   * out; false if that takes too long.
   *
   * @param patience how long it may take
   */
  public boolean awaitJudged(Duration patience) throws IOException, InterruptedException {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      Map<TopicPartition, Long> ends = ends(admin);
      long deadline = System.nanoTime() + patience.toNanos();
      while (!hasJudgedUpTo(ends, admin)) {
        if (System.nanoTime() > deadline) {
          return false;
        }
        Thread.sleep(GLANCE.toMillis());
      }
      return true;
    } catch (ExecutionException e) {
      throw new IOException("cannot ask Kafka how far the job is", e.getCause());
    }
  }

  private static Map<TopicPartition, Long> ends(Admin admin)
      throws ExecutionException, InterruptedException {
    List<String> names =
        List.of(Topics.KITCHEN_READINGS.name(), Topics.KITCHEN_OBSERVATIONS.name());
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    for (TopicDescription topic : admin.describeTopics(names).allTopicNames().get().values()) {
      topic.partitions().stream()
          .map(partition -> new TopicPartition(topic.name(), partition.partition()))
          .forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(latest)
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  /** The job tells Kafka with each checkpoint how far it is, after its findings. */
  private static boolean hasJudgedUpTo(Map<TopicPartition, Long> ends, Admin admin)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> judged =
        admin.listConsumerGroupOffsets(KitchenJob.GROUP).partitionsToOffsetAndMetadata().get();
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

  @Override
  public void close() {
    findings.close();
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
