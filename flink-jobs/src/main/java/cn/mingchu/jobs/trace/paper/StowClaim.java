package cn.mingchu.jobs.trace.paper;

import org.jspecify.annotations.Nullable;

/**
 * That some of a lot was put into a store.
 *
 * @param lot where it is: at a school
 * @param storeId the device that watches the store; null where the paper no longer says so
 * @param isAll whether all of the lot lies there, and nothing of it in any other store
 * @param time from when on, UTC milliseconds
 */
public record StowClaim(
    String claimId,
    int revision,
    Node lot,
    @Nullable String storeId,
    boolean isAll,
    long time,
    PaperSource source)
    implements Claim {

  @Override
  public String desk() {
    return lot.partyId();
  }

  @Override
  public StowClaim takenBack(int later, PaperSource by) {
    return new StowClaim(claimId, later, lot, null, isAll, time, by);
  }
}
