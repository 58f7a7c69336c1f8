package cn.mingchu.jobs.trace.drill;

import cn.mingchu.jobs.trace.book.Step;
import cn.mingchu.jobs.trace.paper.MoveClaim;
import cn.mingchu.jobs.trace.paper.Paper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lot that some paper says came into a county, whether a later revision of the paper still says
 * so or not: so no order of revisions shows in a draw.
 *
 * @param regionCode the county
 * @param ingredient what it is called; null where the paper does not say
 * @param ingestTime when the gateway heard of it, UTC milliseconds
 */
public record DeliveredLot(
    String regionCode, String lotId, @Nullable String ingredient, long ingestTime) {

  /** Those of a paper; none where it is no delivery note of a school. */
  public static List<DeliveredLot> of(Paper paper) {
    String county = paper.source().regionCode();
    List<DeliveredLot> lots = new ArrayList<>();
    if (county != null) {
      paper
          .claims()
          .forEach(
              claim -> {
                if (claim instanceof MoveClaim move
                    && move.step() == Step.RECEIVE
                    && move.to() != null
                    && move.grams() > 0) {
                  lots.add(
                      new DeliveredLot(county, move.to().name(), move.label(), paper.ingestTime()));
                }
              });
    }
    return lots;
  }
}
