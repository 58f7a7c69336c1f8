package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.runtime.StateMap;
import cn.mingchu.jobs.trace.paper.LotStays;
import cn.mingchu.jobs.trace.paper.Node;
import cn.mingchu.jobs.trace.paper.Stays;
import cn.mingchu.jobs.trace.paper.StowClaim;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/**
 * The stays of whichever school is at work, in keyed state: a delivery reads and writes those of
 * its own lots, however many there are of others.
 */
final class StateStays implements Stays {

  private final StateMap<String, LotStays> byLot;

  /** The lot of each claim, by name. */
  private final StateMap<String, String> lots;

  private StateStays(StateMap<String, LotStays> byLot, StateMap<String, String> lots) {
    this.byLot = byLot;
    this.lots = lots;
  }

  static StateStays open(RuntimeContext context) {
    return new StateStays(
        StateMap.open(context, "stays", Types.STRING, TraceTypes.LOT_STAYS),
        StateMap.open(context, "lots-of-stays", Types.STRING, Types.STRING));
  }

  @Override
  public @Nullable StowClaim find(String claimId) {
    String lot = lots.get(claimId);
    LotStays stays = lot == null ? null : byLot.get(lot);
    return stays == null ? null : stays.find(claimId);
  }

  @Override
  public void keep(StowClaim claim, @Nullable StowClaim before) {
    String lot = claim.lot().name();
    if (before != null && !before.lot().name().equals(lot)) {
      drop(before);
    }
    LotStays stays = byLot.get(lot);
    byLot.put(lot, stays == null ? new LotStays(List.of(claim)) : stays.with(claim));
    lots.put(claim.claimId(), lot);
  }

  @Override
  public List<StowClaim> of(Node lot) {
    LotStays stays = byLot.get(lot.name());
    return stays == null ? List.of() : stays.claims();
  }

  @Override
  public List<Node> lots() {
    return byLot.values().stream().map(LotStays::lot).toList();
  }

  @Override
  public long dropBefore(long time) {
    long oldest = Long.MAX_VALUE;
    for (LotStays stays : byLot.values()) {
      for (StowClaim claim : stays.claims()) {
        if (claim.time() < time) {
          drop(claim);
        } else {
          oldest = Math.min(oldest, claim.time());
        }
      }
    }
    return oldest;
  }

  private void drop(StowClaim claim) {
    String lot = claim.lot().name();
    LotStays stays = byLot.get(lot);
    List<StowClaim> left = stays == null ? List.of() : stays.without(claim.claimId());
    if (left.isEmpty()) {
      byLot.remove(lot);
    } else {
      byLot.put(lot, new LotStays(left));
    }
    lots.remove(claim.claimId());
  }
}
