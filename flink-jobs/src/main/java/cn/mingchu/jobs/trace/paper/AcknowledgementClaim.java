package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.trace.book.Acknowledgement;

/**
 * That a school says of a lot that it has it, or had: a delivery note that somebody signed, what
 * came into the store, came back from the kitchen, or was counted.
 *
 * @param lot where it is: at a school
 * @param stands whether the paper still says so
 */
public record AcknowledgementClaim(
    String claimId, int revision, Node lot, boolean stands, PaperSource source) implements Claim {

  @Override
  public String desk() {
    return lot.id();
  }

  @Override
  public AcknowledgementClaim takenBack(int later, PaperSource by) {
    return new AcknowledgementClaim(claimId, later, lot, false, by);
  }

  /** As the lot hears of it. */
  public Acknowledgement word() {
    return new Acknowledgement(lot.id(), claimId, revision, stands);
  }
}
