package cn.mingchu.jobs.stock.paper;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.schemas.event.EvidenceRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a school paid for a lot.
 *
 * @param claimId the same in every revision of the paper that tells of it
 * @param revision of the paper, from 1; the highest counts
 * @param stands whether the paper still says it; false where a later revision no longer does
 * @param orderId of the paper's order, or of the paper itself where it names none
 * @param time when the lot was accepted, UTC milliseconds
 * @param grams what was taken, from 1
 * @param priceFen fen a kilogram, from 1
 * @param eventIdHigh the first 8 bytes of the id of the event that brought the paper
 * @param eventIdLow the last 8 bytes of it
 * @param ingestTime when the gateway took it in, UTC milliseconds
 */
public record Purchase(
    String claimId,
    int revision,
    boolean stands,
    String regionCode,
    String ingredient,
    String schoolId,
    String supplierId,
    String lotId,
    String orderId,
    long time,
    long grams,
    long priceFen,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime)
    implements MarketWord {

  /** The canonical order of a market. */
  public static final Comparator<Purchase> BY_DATE =
      Comparator.comparingLong(Purchase::time).thenComparing(Purchase::claimId);

  /** What was bought by a handover: what was taken, and has a price. What is free is a gift. */
  static List<Purchase> of(@Nullable Handover handover) {
    List<Purchase> purchases = new ArrayList<>();
    String region = handover == null ? null : handover.regionCode();
    String supplier = handover == null ? null : handover.supplierId();
    if (handover == null || region == null || supplier == null) {
      return purchases;
    }
    String order = handover.orderId() == null ? handover.paperId() : handover.orderId();
    for (HandoverLine line : handover.lines()) {
      String ingredient = line.ingredient();
      Long price = line.priceFen();
      if (ingredient != null && price != null && price > 0 && line.isTaken()) {
        purchases.add(
            new Purchase(
                handover.paperId() + ' ' + line.lotId(),
                handover.revision(),
                true,
                region,
                ingredient,
                handover.schoolId(),
                supplier,
                line.lotId(),
                order,
                handover.time(),
                line.weighed(),
                price,
                handover.eventIdHigh(),
                handover.eventIdLow(),
                handover.ingestTime()));
      }
    }
    return purchases;
  }

  /** What was paid, in fen, rounded down. */
  public long fen() {
    return Stakes.worth(grams, priceFen);
  }

  /** The same, as a later revision of the paper no longer says it. */
  Purchase takenBackBy(StockPaper paper) {
    return new Purchase(
        claimId,
        paper.revision(),
        false,
        regionCode,
        ingredient,
        schoolId,
        supplierId,
        lotId,
        orderId,
        time,
        grams,
        priceFen,
        paper.eventIdHigh(),
        paper.eventIdLow(),
        paper.ingestTime());
  }

  /** The paper as a piece of evidence. */
  public BookEvidence as(EvidenceRole role) {
    return new BookEvidence(role, eventIdHigh, eventIdLow, time);
  }
}
