package cn.mingchu.jobs.trace.lot;

import cn.mingchu.jobs.trace.book.LotInput;
import cn.mingchu.jobs.trace.book.Movement;
import cn.mingchu.jobs.trace.paper.AcknowledgementClaim;
import cn.mingchu.jobs.trace.paper.MoveClaim;
import cn.mingchu.jobs.trace.paper.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a node hears.
 *
 * @param ingestTime when the gateway took in what it follows from, UTC milliseconds
 * @param place what a paper says of the node itself; null where this is from no paper on it
 */
public record Hearing(LotInput input, long ingestTime, @Nullable Place place) {

  /** That a move begins, ends or no longer ends at a node, which {@code nodeId} names. */
  public static Hearing of(String nodeId, MoveClaim move) {
    return new Hearing(
        new Movement(nodeId, move.link()), move.source().ingestTime(), place(nodeId, move));
  }

  /** That a school says of a lot that it has it. */
  public static Hearing of(AcknowledgementClaim claim) {
    return new Hearing(
        claim.word(), claim.source().ingestTime(), Place.of(claim.lot(), claim.source()));
  }

  private static @Nullable Place place(String nodeId, MoveClaim move) {
    Node from = move.from();
    if (from != null && from.id().equals(nodeId)) {
      return Place.of(from, move);
    }
    Node to = move.to();
    return to != null && to.id().equals(nodeId) ? Place.of(to, move) : null;
  }

  /** Whose it is. */
  public String nodeId() {
    return input.lotId();
  }
}
