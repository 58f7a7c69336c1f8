package cn.mingchu.jobs.finding;

import cn.mingchu.schemas.event.FindingStatus;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What stands in the end of all that was said. */
public final class Standing {

  private Standing() {}

  /** The newest word on each finding that was not withdrawn, by its id, as its revision 0. */
  public static SortedMap<String, BookFinding> of(List<BookFinding> said) {
    SortedMap<String, BookFinding> newest = new TreeMap<>();
    said.forEach(finding -> newest.put(finding.findingId(), finding.asRevision(0)));
    newest.values().removeIf(finding -> finding.status() == FindingStatus.WITHDRAWN);
    return newest;
  }
}
