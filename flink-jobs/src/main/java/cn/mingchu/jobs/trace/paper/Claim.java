package cn.mingchu.jobs.trace.paper;

/** One thing that a paper says. */
public sealed interface Claim
    permits MoveClaim, MealClaim, RecallClaim, FaultClaim, StowClaim, AcknowledgementClaim {

  /** The same in every revision of the paper that makes it. */
  String claimId();

  /** The revision of the paper that makes it. */
  int revision();

  /** The paper that makes it. */
  PaperSource source();

  /**
   * Where claims of its kind come together: a meal, a recalled lot, a lot at a school, a school's
   * stores; of moves, the claim itself.
   */
  String desk();

  /** The same, as a later revision of the paper no longer says it. */
  Claim takenBack(int later, PaperSource by);
}
