package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.stock.paper.LotLabel;
import cn.mingchu.jobs.stock.paper.StockClaim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each claim on a lot is a claim on: what the last delivery note before it says; where there
 * is none, the first one after it, if that is dated within a week.
 *
 * <p>A lot that is delivered twice may have come at two prices, and what was cooked in between was
 * paid for at the first. A function of the claims alone, in whatever order they came in: what is
 * dated more than a week later never counts, so it cannot matter whether it was there in time.
 */
final class NotedLabels {

  /** How long before its delivery note something may be dated, and still be of it. */
  static final long AHEAD_MILLIS = StockJudge.BOUND_MILLIS;

  private final Map<String, LotLabel> labels = new HashMap<>();

  private NotedLabels() {}

  /**
   * Those of what stands.
   *
   * @param opening the label of the last note before all of the claims; null where there is none
   * @param claims in their canonical order
   */
  static NotedLabels of(@Nullable LotLabel opening, List<StockClaim> claims) {
    NotedLabels noted = new NotedLabels();
    LotLabel label = opening;
    for (int i = 0; i < claims.size(); i++) {
      StockClaim claim = claims.get(i);
      if (!claim.stands()) {
        continue;
      }
      LotLabel own = claim.label();
      if (own != null && label == null) {
        for (StockClaim earlier : claims.subList(0, i)) {
          if (earlier.stands() && claim.time() - earlier.time() <= AHEAD_MILLIS) {
            noted.labels.put(earlier.claimId(), own);
          }
        }
      }
      label = own == null ? label : own;
      if (label != null) {
        noted.labels.put(claim.claimId(), label);
      }
    }
    return noted;
  }

  /** What a claim is a claim on; null where no note says, or the claim stands no longer. */
  @Nullable LotLabel of(StockClaim claim) {
    return labels.get(claim.claimId());
  }
}
