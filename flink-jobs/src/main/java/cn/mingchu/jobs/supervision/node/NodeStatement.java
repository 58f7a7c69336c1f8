package cn.mingchu.jobs.supervision.node;

import cn.mingchu.jobs.supervision.diligence.MissedClock;
import cn.mingchu.jobs.supervision.diligence.OfficeDiligence;
import cn.mingchu.jobs.supervision.figure.Figures;
import cn.mingchu.jobs.supervision.period.Period;
import cn.mingchu.schemas.event.OfficeLevel;
import java.util.List;

/**
 * How a node of the region tree did over a period. The same node and period with a higher revision
 * replaces what was said before.
 *
 * @param node code of a region, or of a school
 * @param revision from 1
 * @param isClosed whether the period was over
 * @param isAmended whether something changed after it had been told as over
 * @param schoolDays how many days of schools it was taken over, from 0; of what stands now, how
 *     many schools
 * @param diligence of the office of the node
 * @param targets the offices right below it that did not perform, by their codes
 * @param asOf when the gateway took in the last of what it rests on, or its clock came to what
 *     settled it, UTC milliseconds
 */
public record NodeStatement(
    String node,
    OfficeLevel level,
    Period period,
    int revision,
    boolean isClosed,
    boolean isAmended,
    long schoolDays,
    Figures figures,
    OfficeDiligence diligence,
    List<Target> targets,
    long asOf) {

  /**
   * An office that did not perform.
   *
   * @param missed the gravest of those that it missed
   */
  public record Target(
      String node, OfficeLevel level, OfficeDiligence diligence, List<MissedClock> missed) {

    public Target {
      missed = List.copyOf(missed);
    }
  }

  public NodeStatement {
    targets = List.copyOf(targets);
  }

  /** Whether it says nothing else, whenever it was said. */
  boolean saysTheSameAs(NodeStatement other) {
    return hasTheFiguresOf(other) && isClosed == other.isClosed && isAmended == other.isAmended;
  }

  /** Whether what it says of the period is the same. */
  boolean hasTheFiguresOf(NodeStatement other) {
    return schoolDays == other.schoolDays
        && figures.equals(other.figures)
        && diligence.equals(other.diligence)
        && targets.equals(other.targets);
  }
}
