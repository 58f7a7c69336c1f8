package cn.mingchu.jobs.trace.paper;

/**
 * That a paper shows something that must not be.
 *
 * @param ruleId what it is, by the rule catalogue
 * @param lot the lot where it is; a test of a supplier's lot has it there
 * @param time when it was so, UTC milliseconds
 * @param stands whether it is so; false where a later revision says that it is not
 */
public record FaultClaim(
    String claimId,
    int revision,
    String ruleId,
    Node lot,
    long time,
    boolean stands,
    PaperSource source)
    implements Claim {

  @Override
  public String desk() {
    return claimId;
  }

  @Override
  public FaultClaim takenBack(int later, PaperSource by) {
    return new FaultClaim(claimId, later, ruleId, lot, time, false, by);
  }
}
