package cn.mingchu.jobs.trace.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/** What is kept of one lot: what came in, what left, and what of it is suspect. */
public final class LotBook {

  final String lotId;

  /** The newest revision of each link that was ever said to begin or end here. */
  final Map<String, LotLink> links = new HashMap<>();

  /** Those that do begin or end here, in the order of time. */
  final NavigableSet<LotLink> moves = new TreeSet<>(LotLink.IN_TIME);

  /** By the id of the recall. */
  final Map<String, Suspect> suspects = new HashMap<>();

  /** The newest word of each paper by which who has the lot says so. */
  final Map<String, Acknowledgement> acknowledgements = new HashMap<>();

  LotMass mass = LotMass.NOTHING;

  /** An empty book. */
  public LotBook(String lotId) {
    this.lotId = lotId;
  }

  /** The last word on each recall that was ever told of. */
  public List<Exposure> exposures() {
    return suspects.values().stream()
        .map(suspect -> suspect.exposure)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The drills that it has heard of, and not forgotten. */
  public List<Drill> drills() {
    return suspects.keySet().stream().map(Drill::of).filter(Objects::nonNull).toList();
  }

  /** Forgets what it heard, and said, of a drill. */
  public void forget(Drill drill) {
    suspects.remove(drill.causeId());
  }

  /** Whether who has it says so. */
  public boolean isAcknowledged() {
    return acknowledgements.values().stream().anyMatch(Acknowledgement::stands);
  }

  LotBook copy() {
    LotBook copy = new LotBook(lotId);
    copy.links.putAll(links);
    copy.moves.addAll(moves);
    suspects.forEach((recallId, suspect) -> copy.suspects.put(recallId, suspect.copy()));
    copy.acknowledgements.putAll(acknowledgements);
    copy.mass = mass;
    return copy;
  }

  /** Whose it is. */
  public String lotId() {
    return lotId;
  }

  /** What the lot weighs, by all that is known. */
  public LotMass mass() {
    return mass;
  }

  /** Whether a link, in this revision, begins or ends here. */
  boolean concerns(LotLink link) {
    return lotId.equals(link.from()) || lotId.equals(link.to());
  }
}
