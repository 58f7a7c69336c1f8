package cn.mingchu.jobs.trace.paper;

import org.jspecify.annotations.Nullable;

/**
 * That a paper shows something that must not be.
 *
 * @param ruleId what it is, by the rule catalogue
 * @param subject what it is about; a test of a supplier's lot is about the lot there
 * @param time when it was so, UTC milliseconds
 * @param until first moment at which it was so no longer, likewise; null where that is not known
 * @param stands whether it is so; false where a later revision says that it is not
 */
public record FaultClaim(
    String claimId,
    int revision,
    String ruleId,
    Subject subject,
    long time,
    @Nullable Long until,
    boolean stands,
    PaperSource source,
    Numbers numbers)
    implements Claim {

  /** That it is so, and rests on no number. */
  static FaultClaim of(
      String claimId, int revision, String ruleId, Node lot, long time, PaperSource source) {
    return new FaultClaim(
        claimId, revision, ruleId, Subject.of(lot), time, null, true, source, Numbers.NONE);
  }

  /** The same, told for the {@code number}th time. */
  public FaultClaim asRevision(int number) {
    return new FaultClaim(claimId, number, ruleId, subject, time, until, stands, source, numbers);
  }

  @Override
  public String desk() {
    return claimId;
  }

  @Override
  public FaultClaim takenBack(int later, PaperSource by) {
    return new FaultClaim(claimId, later, ruleId, subject, time, until, false, by, numbers);
  }
}
