package cn.mingchu.simulator.variety;

import java.util.List;

/**
 * How dishes are measured.
 *
 * @param periods seconds from one look at what waits to be eaten to the next; each as likely
 * @param diligence share of the looks that are due which happen
 * @param lateMinutes how late, drawn low
 * @param edgeShare of the looks, those that miss the core; drawn low
 * @param edgeDepth how far they are from the core towards what is around it, as a share
 * @param edgeNoticed share of these after which the core is measured at once
 * @param twiceShare of the other looks, those that are repeated; drawn low
 * @param wrongStageShare of the looks, those with any stage of all; drawn low
 * @param coolingScale how much rarer than what waits to be eaten is what cools or is kept cold
 */
public record HandVariety(
    List<Integer> periods,
    Range diligence,
    Range lateMinutes,
    Range edgeShare,
    Range edgeDepth,
    double edgeNoticed,
    Range twiceShare,
    Range wrongStageShare,
    Range coolingScale) {

  public HandVariety {
    periods = List.copyOf(periods);
  }
}
