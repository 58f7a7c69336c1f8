package cn.mingchu.jobs.trace.chain;

import cn.mingchu.jobs.trace.paper.FaultClaim;
import cn.mingchu.jobs.trace.paper.MoveClaim;
import java.util.Map;
import java.util.TreeMap;

/** What came into and left a canteen's store of one lot. */
public final class StoreBook {

  final String nodeId;

  /** The newest word on each move that was ever said to begin or end here. */
  final Map<String, MoveClaim> moves = new TreeMap<>();

  /** By the claim that it went into a dish, the last word on it. */
  final Map<String, Backing> backings = new TreeMap<>();

  /** By its claim, the last word on each fault. */
  final Map<String, FaultClaim> faults = new TreeMap<>();

  /** An empty book. */
  public StoreBook(String nodeId) {
    this.nodeId = nodeId;
  }

  StoreBook copy() {
    StoreBook copy = new StoreBook(nodeId);
    copy.moves.putAll(moves);
    copy.backings.putAll(backings);
    copy.faults.putAll(faults);
    return copy;
  }
}
