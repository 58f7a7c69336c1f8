package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.trace.paper.MoveClaim;
import java.util.List;

/**
 * A move, with the nodes at which the revision before it began or ended and it does not: they have
 * to hear that it is none of theirs any more.
 *
 * @param formerEnds ids of nodes
 */
public record TracedMove(MoveClaim move, List<String> formerEnds) {

  public TracedMove {
    formerEnds = List.copyOf(formerEnds);
  }
}
