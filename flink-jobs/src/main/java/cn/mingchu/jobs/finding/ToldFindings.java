package cn.mingchu.jobs.finding;

import cn.mingchu.schemas.event.FindingStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What was told of one book and stands, or may still have to be told otherwise: only what differs
 * from it is told again, as a higher revision.
 */
public final class ToldFindings {

  private final Map<String, BookFinding> byId = new TreeMap<>();

  /** Nothing told yet. */
  public ToldFindings() {}

  /**
   * Tells what is new in all that is so now, and withdraws what is so no longer.
   *
   * @param stated all that is so, no two with one id
   * @param now how far the gateway's clock is known to have come, UTC milliseconds
   */
  public void tell(Collection<BookFinding> stated, long now, Consumer<? super BookFinding> voice) {
    Map<String, BookFinding> standing = new TreeMap<>();
    for (BookFinding finding : stated) {
      standing.put(finding.findingId(), finding);
      tellIfNew(finding, voice);
    }
    for (BookFinding before : List.copyOf(byId.values())) {
      if (!standing.containsKey(before.findingId()) && before.status() != FindingStatus.WITHDRAWN) {
        tellIfNew(before.withdrawn(now), voice);
      }
    }
  }

  /** Forgets what stands for good. */
  public void settle(Set<String> findingIds) {
    byId.keySet().removeAll(findingIds);
  }

  /** Forgets what was withdrawn before a moment of its store, UTC milliseconds. */
  public void forgetWithdrawnBefore(long time) {
    byId.values()
        .removeIf(
            finding ->
                finding.status() == FindingStatus.WITHDRAWN
                    && finding.episode().decidedTime() < time);
  }

  /** Whether nothing may still have to be told otherwise. */
  public boolean isEmpty() {
    return byId.isEmpty();
  }

  /** The same, to be changed without changing this. */
  public ToldFindings copy() {
    ToldFindings copy = new ToldFindings();
    copy.byId.putAll(byId);
    return copy;
  }

  Collection<BookFinding> all() {
    return byId.values();
  }

  void put(BookFinding finding) {
    byId.put(finding.findingId(), finding);
  }

  private void tellIfNew(BookFinding statement, Consumer<? super BookFinding> voice) {
    BookFinding before = byId.get(statement.findingId());
    if (before == null || !before.saysTheSameAs(statement)) {
      BookFinding next = statement.asRevision(before == null ? 1 : before.revision() + 1);
      byId.put(next.findingId(), next);
      voice.accept(next);
    }
  }
}
