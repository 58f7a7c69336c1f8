package cn.mingchu.jobs.stock.paper;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.runtime.Ingested;
import cn.mingchu.schemas.event.EvidenceRole;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a paper says of a lot in a store.
 *
 * @param claimId the same in every revision of the paper that makes it
 * @param revision of the paper, from 1; the highest counts
 * @param stands whether the paper still says it; false where a later revision no longer does
 * @param grams from 0
 * @param time when it happened, UTC milliseconds
 * @param label what the lot is; null where the paper does not say
 * @param mealId the meal that it was taken for, or comes back from; null where there is none
 * @param schoolId whose store it is
 * @param regionCode the school's county; null where the paper does not name it
 * @param eventIdHigh the first 8 bytes of the id of the event that brought the paper
 * @param eventIdLow the last 8 bytes of it
 * @param ingestTime when the gateway took it in, UTC milliseconds
 */
public record StockClaim(
    String claimId,
    int revision,
    boolean stands,
    String lotId,
    StockKind kind,
    long grams,
    long time,
    @Nullable LotLabel label,
    @Nullable String mealId,
    String schoolId,
    @Nullable String regionCode,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime)
    implements Ingested {

  /** The canonical order of a book. */
  public static final Comparator<StockClaim> BY_DATE =
      Comparator.comparingLong(StockClaim::time)
          .thenComparing(StockClaim::kind)
          .thenComparing(StockClaim::claimId);

  public StockClaim {
    if (grams < 0) {
      throw new IllegalArgumentException("grams of " + claimId + " must be from 0, was " + grams);
    }
  }

  /** The lot in this store, as findings name it. */
  public String subjectId() {
    return lotId + '@' + schoolId;
  }

  /** The same, as a later revision of the paper no longer says it. */
  public StockClaim takenBackBy(StockPaper paper) {
    return new StockClaim(
        claimId,
        paper.revision(),
        false,
        lotId,
        kind,
        grams,
        time,
        null,
        mealId,
        schoolId,
        regionCode,
        paper.eventIdHigh(),
        paper.eventIdLow(),
        paper.ingestTime());
  }

  /** The paper as a piece of evidence. */
  public BookEvidence as(EvidenceRole role) {
    return new BookEvidence(role, eventIdHigh, eventIdLow, time);
  }
}
