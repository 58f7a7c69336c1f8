package cn.mingchu.jobs.stock.pantry;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.stock.paper.LotLabel;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockKind;
import cn.mingchu.schemas.event.EvidenceRole;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What one paper says of one lot of a food. The same move with other words replaces what was said
 * before.
 *
 * @param food as the delivery note calls the lot, until somebody looks it up
 * @param moveId the paper's claim and its lot
 * @param stands whether it is still said of this food
 * @param grams from 0; of what was counted, what is there
 * @param time when it was, UTC milliseconds
 * @param lastDay the last day on which the lot may be used, in days since 1970; null where none is
 *     known
 */
public record PantryMove(
    String schoolId,
    @Nullable String regionCode,
    String food,
    String moveId,
    boolean stands,
    String lotId,
    StockKind kind,
    long grams,
    long time,
    @Nullable Long lastDay,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime)
    implements PantryInput {

  /** As the book of a lot has its claims. */
  static final Comparator<PantryMove> BY_DATE =
      Comparator.comparingLong(PantryMove::time)
          .thenComparing(PantryMove::kind)
          .thenComparing(PantryMove::moveId);

  /** What a claim says of a lot with such a label. */
  public static PantryMove of(StockClaim claim, LotLabel label) {
    return new PantryMove(
        claim.schoolId(),
        claim.regionCode(),
        label.ingredient(),
        claim.claimId() + '@' + claim.lotId(),
        claim.stands(),
        claim.lotId(),
        claim.kind(),
        claim.grams(),
        claim.time(),
        label.lastDay(),
        claim.eventIdHigh(),
        claim.eventIdLow(),
        claim.ingestTime());
  }

  /** The same, of a food by its name in the catalogue. */
  public PantryMove of(String name) {
    return with(name, stands);
  }

  /** The same, as it is said no longer of this food. */
  public PantryMove takenBack() {
    return with(food, false);
  }

  /** The day that it was on, in days since 1970. */
  long day() {
    return BusinessDay.of(time).date().toEpochDay();
  }

  /** Whether something comes that was not in the store before. */
  boolean isArrival() {
    return kind == StockKind.RECEIVED || kind == StockKind.TRANSFERRED_IN;
  }

  BookEvidence as(EvidenceRole role) {
    return new BookEvidence(role, eventIdHigh, eventIdLow, time);
  }

  private PantryMove with(String name, boolean stillStands) {
    return new PantryMove(
        schoolId,
        regionCode,
        name,
        moveId,
        stillStands,
        lotId,
        kind,
        grams,
        time,
        lastDay,
        eventIdHigh,
        eventIdLow,
        ingestTime);
  }
}
