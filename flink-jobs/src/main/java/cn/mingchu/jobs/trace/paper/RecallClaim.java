package cn.mingchu.jobs.trace.paper;

import org.jspecify.annotations.Nullable;

/**
 * That a lot must not be used, or may be used again.
 *
 * @param recallId one for all lots and papers that are about the same reason; tells its grade
 * @param lotId the lot, wherever it is
 * @param partyId where alone it must not be used; null for everywhere
 * @param weight of several papers about one reason, the one of the highest weight decides
 * @param forbids whether it must not be used
 * @param since what was taken out of the lot before is not meant, UTC milliseconds; {@link
 *     Long#MIN_VALUE} where all is
 * @param until what came into the lot then or later is not meant, UTC milliseconds; {@link
 *     Long#MAX_VALUE} where all is
 * @param time from when on, UTC milliseconds
 */
public record RecallClaim(
    String claimId,
    int revision,
    String recallId,
    String lotId,
    @Nullable String partyId,
    int weight,
    boolean forbids,
    long since,
    long until,
    long time,
    PaperSource source)
    implements Claim {

  /** A notice of recall, a first test, a breach, or what a person holds. */
  public static final int FIRST_WORD = 1;

  /** The test of a laboratory on what another test found. */
  public static final int LAST_WORD = 2;

  /** What a person decided about a hold. */
  public static final int DECISION = 3;

  private static final int NOTHING_SAID = 0;

  /** One that is about all of the lot. */
  public static RecallClaim ofAll(
      String claimId,
      int revision,
      String recallId,
      String lotId,
      @Nullable String partyId,
      int weight,
      boolean forbids,
      long time,
      PaperSource source) {
    return new RecallClaim(
        claimId,
        revision,
        recallId,
        lotId,
        partyId,
        weight,
        forbids,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        time,
        source);
  }

  @Override
  public String desk() {
    return lotId;
  }

  /** Whether it still says anything. */
  boolean stands() {
    return weight > NOTHING_SAID;
  }

  /** Whether it lets what was forbidden be used again. */
  boolean releases() {
    return weight >= LAST_WORD && !forbids;
  }

  @Override
  public RecallClaim takenBack(int later, PaperSource by) {
    return ofAll(claimId, later, recallId, lotId, partyId, NOTHING_SAID, false, time, by);
  }
}
