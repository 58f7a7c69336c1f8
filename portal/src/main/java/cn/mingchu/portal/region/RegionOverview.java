package cn.mingchu.portal.region;

import cn.mingchu.portal.finding.FindingSummary;
import cn.mingchu.portal.finding.SeverityCounts;
import cn.mingchu.portal.region.RegionPart.Tally;
import java.util.List;

/**
 * How a region stands.
 *
 * @param parts those with schools, the ones that need a hand first
 * @param withoutSchools parts where no school is connected yet
 * @param open the worst and newest open findings
 */
public record RegionOverview(
    SeverityCounts counts,
    Tally tally,
    List<RegionPart> parts,
    List<RegionPart> withoutSchools,
    List<FindingSummary> open) {

  /** Open findings that the list does not show. */
  public int more() {
    return Math.max(0, counts.total() - open.size());
  }
}
