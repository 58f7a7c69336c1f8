package cn.mingchu.launcher.outcome;

import cn.mingchu.launcher.client.Receipt;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Watches what becomes of some devices' readings in a system that it does not run.
 *
 * <p>It sees what the job sets aside, and takes the rest for judged.
 */
public final class Onlooker implements AutoCloseable {

  private static final String GATEWAY = "gateway";
  private static final Duration GLANCE = Duration.ofMillis(200);
  private static final Duration QUIET = Duration.ofSeconds(5);

  private final Set<String> deviceIds;
  private final FindingsReader findings;
  private final TopicFollower<Reject> rejects;
  private final Map<RejectReason, Long> setAside = new HashMap<>();

  private Onlooker(String bootstrapServers, Set<String> deviceIds) {
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
   * Returns when nothing new has been said for a while.
   *
   * @param patience how long that may take
   */
  public void awaitQuiet(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    long lastNews = System.nanoTime();
    long said = saidSoFar();
    while (System.nanoTime() - lastNews < QUIET.toNanos() && System.nanoTime() < deadline) {
      Thread.sleep(GLANCE.toMillis());
      if (saidSoFar() != said) {
        said = saidSoFar();
        lastNews = System.nanoTime();
      }
    }
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

  private long saidSoFar() {
    synchronized (setAside) {
      return findings.size() + setAside.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private static String word(String reason) {
    return reason.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
