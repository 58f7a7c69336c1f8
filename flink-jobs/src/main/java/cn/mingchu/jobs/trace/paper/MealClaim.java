package cn.mingchu.jobs.trace.paper;

import cn.mingchu.schemas.event.LotNodeKind;

/**
 * What became of a lot that was issued for a meal.
 *
 * @param mealId the meal, in the school that has the lot
 * @param grams from 0
 * @param time when, UTC milliseconds
 */
public record MealClaim(
    String claimId,
    int revision,
    Use use,
    String mealId,
    Node lot,
    long grams,
    long time,
    PaperSource source)
    implements Claim {

  /** What became of it. */
  public enum Use {
    ISSUED,
    RETURNED,
    COOKED
  }

  @Override
  public String desk() {
    return kitchen().id();
  }

  /** What was issued for the meal, and is in no dish. */
  Node kitchen() {
    return new Node(LotNodeKind.KITCHEN, mealId, lot.partyId());
  }

  @Override
  public MealClaim takenBack(int later, PaperSource by) {
    return new MealClaim(claimId, later, use, mealId, lot, 0, time, by);
  }
}
