package cn.mingchu.jobs.trace.book;

/**
 * What is suspect, and so has to be found: a whole lot, or what lay in it during some hours.
 *
 * @param recallId one for all lots that are suspect for the same reason
 * @param revision a higher one replaces a lower one
 * @param since what was taken out before is not suspect, UTC milliseconds; {@link Long#MIN_VALUE}
 *     where the lot always was
 * @param until what came in then or later is not suspect for having come there; {@link
 *     Long#MAX_VALUE} where all is
 * @param inForce whether it still holds
 * @param prohibition from when on what is suspect must not be used; where it is released, so is all
 *     that came here of the same cause, whether it holds for the lot itself or not
 */
public record Recall(
    String recallId,
    String lotId,
    int revision,
    long since,
    long until,
    boolean inForce,
    Prohibition prohibition)
    implements LotInput {

  /**
   * A recall.
   *
   * @throws IllegalArgumentException where it ends before it begins
   */
  public Recall {
    if (since >= until) {
      throw new IllegalArgumentException(
          "recall %s of lot %s must end after it began at %d, ends at %d"
              .formatted(recallId, lotId, since, until));
    }
  }

  boolean isSuspectAt(long time) {
    return inForce && time >= since && time < until;
  }
}
