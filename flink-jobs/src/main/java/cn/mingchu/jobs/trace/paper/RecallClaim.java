package cn.mingchu.jobs.trace.paper;

import org.jspecify.annotations.Nullable;

/**
 * That a lot must not be used, or may be used again.
 *
 * @param recallId one for all lots and papers that are about the same reason
 * @param lotId the lot, wherever it is
 * @param partyId where alone it must not be used; null for everywhere
 * @param weight of several papers about one reason, the one of the highest weight decides
 * @param forbids whether it must not be used
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
    long time,
    PaperSource source)
    implements Claim {

  /** A notice of recall, or a first test. */
  public static final int FIRST_WORD = 1;

  /** The test of a laboratory on what another test found. */
  public static final int LAST_WORD = 2;

  private static final int NOTHING_SAID = 0;

  @Override
  public String desk() {
    return lotId;
  }

  /** Whether it still says anything. */
  boolean stands() {
    return weight > NOTHING_SAID;
  }

  @Override
  public RecallClaim takenBack(int later, PaperSource by) {
    return new RecallClaim(claimId, later, recallId, lotId, partyId, NOTHING_SAID, false, time, by);
  }
}
