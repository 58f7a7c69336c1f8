package cn.mingchu.jobs.stock.meal;

import cn.mingchu.jobs.stock.paper.LotLabel;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockKind;
import org.jspecify.annotations.Nullable;

/**
 * What was taken out of a store for a meal, or came back from it, by one movement of one lot. The
 * same use with other words replaces what was said before.
 *
 * @param useId the movement's claim and its lot
 * @param stands whether it is still said
 * @param ingredient as the delivery note calls the lot; null while none names it
 * @param fenPerKilogram what the lot cost; null while no delivery note says
 * @param grams less than 0 for what came back
 * @param time when it was, UTC milliseconds
 */
public record MealUse(
    String schoolId,
    @Nullable String regionCode,
    String mealId,
    String useId,
    boolean stands,
    @Nullable String ingredient,
    @Nullable Long fenPerKilogram,
    long grams,
    long time,
    long eventIdHigh,
    long eventIdLow,
    long ingestTime)
    implements MealInput {

  /**
   * What a claim says of a meal; null where it is about none.
   *
   * @param label what the lot is; null while no delivery note says
   */
  public static @Nullable MealUse of(StockClaim claim, @Nullable LotLabel label) {
    String mealId = claim.mealId();
    boolean isTaken = claim.kind() == StockKind.ISSUED;
    if (mealId == null || !(isTaken || claim.kind() == StockKind.RETURNED)) {
      return null;
    }
    return new MealUse(
        claim.schoolId(),
        claim.regionCode(),
        mealId,
        claim.claimId() + '@' + claim.lotId(),
        true,
        label == null ? null : label.ingredient(),
        label == null ? null : label.fenPerKilogram(),
        isTaken ? claim.grams() : -claim.grams(),
        claim.time(),
        claim.eventIdHigh(),
        claim.eventIdLow(),
        claim.ingestTime());
  }

  /** The same, as nobody says any more. */
  public MealUse takenBack() {
    return new MealUse(
        schoolId,
        regionCode,
        mealId,
        useId,
        false,
        ingredient,
        fenPerKilogram,
        grams,
        time,
        eventIdHigh,
        eventIdLow,
        ingestTime);
  }
}
