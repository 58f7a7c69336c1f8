package cn.mingchu.jobs.trace.book;

/**
 * That who has a lot says so: somebody signed for it, or counted it.
 *
 * @param lotId the lot, where it is
 * @param claimId the same in every revision of the paper
 * @param revision a higher one replaces a lower one
 * @param stands whether the paper still says so
 */
public record Acknowledgement(String lotId, String claimId, int revision, boolean stands)
    implements LotInput {

  static Acknowledgement newer(Acknowledgement one, Acknowledgement other) {
    return other.revision > one.revision ? other : one;
  }
}
