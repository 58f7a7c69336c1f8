package cn.mingchu.jobs.trace.drill;

import cn.mingchu.jobs.trace.book.Drill;
import cn.mingchu.jobs.trace.book.Fate;
import cn.mingchu.jobs.trace.paper.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a node says in a drill.
 *
 * @param revision counts what it said; a higher one replaces a lower one
 * @param regionCode its county; null where no paper of a school names it
 */
public record Answer(Drill drill, int revision, Node node, @Nullable String regionCode, Fate fate)
    implements DrillWord {

  /** Whether it comes from a school of another county. */
  boolean isElsewhere() {
    return regionCode != null && !regionCode.equals(drill.regionCode());
  }
}
