package cn.mingchu.launcher.outcome;

import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Finding;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How long it takes from sending an event until the finding that it decided can be read.
 *
 * <p>A later revision that still names the event is no news of it, and not counted. What is decided
 * by the passing of time, such as a silence, has no such event and is left out. Thread-safe.
 */
public final class AlertLatency {

  private static final long LONGEST_MILLIS = TimeUnit.MINUTES.toMillis(10);
  private static final int DIGITS = 3;

  /** Events that have not decided anything by then are forgotten. */
  private static final int REMEMBERED = 200_000;

  private final Map<UUID, Long> sentAt =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Which event was measured for which finding. */
  private final Set<String> measured = new HashSet<>();

  private final Histogram millis = new Histogram(LONGEST_MILLIS, DIGITS);

  /** An event is about to be sent; when it is sent twice, the first time counts. */
  public synchronized void sending(UUID eventId, long nanoTime) {
    sentAt.putIfAbsent(eventId, nanoTime);
  }

  /** A revision of a finding has been read. */
  public synchronized void found(Finding finding, long nanoTime) {
    for (Evidence evidence : finding.getEvidence()) {
      Long sent =
          evidence.getRole() == EvidenceRole.DECIDING ? sentAt.get(evidence.getEventId()) : null;
      if (sent != null && measured.add(finding.getFindingId() + ' ' + evidence.getEventId())) {
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
