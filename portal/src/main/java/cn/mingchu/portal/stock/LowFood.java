package cn.mingchu.portal.stock;

import cn.mingchu.portal.finding.FindingSummary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A food of which a school has less than it needs for the next meals that it plans.
 *
 * @param food as the catalogue calls it
 * @param lackingGrams how much is missing; null where the finding does not say
 * @param finding which says so
 */
record LowFood(String food, @Nullable Long lackingGrams, FindingSummary finding) {

  private static final String RULE = "LOW_STOCK";

  /** How the stock job names the food that a finding is about. */
  private static final String MATTER = "food ";

  /** Those that some findings tell of, in their order. */
  static List<LowFood> in(Collection<FindingSummary> findings) {
    List<LowFood> low = new ArrayList<>();
    for (FindingSummary finding : findings) {
      String cause = finding.causeId();
      if (finding.ruleId().equals(RULE) && cause != null && cause.startsWith(MATTER)) {
        low.add(new LowFood(cause.substring(MATTER.length()), finding.stakes().grams(), finding));
      }
    }
    return low;
  }
}
