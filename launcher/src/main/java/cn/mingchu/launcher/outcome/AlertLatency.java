package cn.mingchu.launcher.outcome;

import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Finding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How long it takes from sending a reading until the finding that it decided can be read.
 *
 * <p>What is decided by the passing of time, such as a silence, has no such reading and is left
 * out. Thread-safe.
 */
public final class AlertLatency {

  private static final long LONGEST_MILLIS = TimeUnit.MINUTES.toMillis(10);
  private static final int DIGITS = 3;

  /** Readings that have not decided anything by then are forgotten. */
  private static final int REMEMBERED = 200_000;

  private final Map<UUID, Long> sentAt =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final Histogram millis = new Histogram(LONGEST_MILLIS, DIGITS);

  /** A reading is about to be sent; when it is sent twice, the first time counts. */
  public synchronized void sending(UUID eventId, long nanoTime) {
    sentAt.putIfAbsent(eventId, nanoTime);
  }

  /** A revision of a finding has been read. */
  public synchronized void found(Finding finding, long nanoTime) {
    for (Evidence evidence : finding.getEvidence()) {
      Long sent =
          evidence.getRole() == EvidenceRole.DECIDING ? sentAt.get(evidence.getEventId()) : null;
      if (sent != null) {
        long passed = TimeUnit.NANOSECONDS.toMillis(nanoTime - sent);
        millis.recordValue(Math.min(passed, LONGEST_MILLIS));
      }
    }
  }

  /** How many findings were measured. */
  public synchronized long count() {
    return millis.getTotalCount();
  }

  /** So many per cent took at most so many milliseconds; 0 where nothing was measured. */
  public synchronized long percentile(double percent) {
    return millis.getTotalCount() == 0 ? 0 : millis.getValueAtPercentile(percent);
  }
}
