package cn.mingchu.simulator.truth;

/** How sure the oracle is of a finding. */
public enum Certainty {
  /** Every fair reading of the rule finds it; not to find it is a miss. */
  CERTAIN,
  /**
   * A fair judge may find it or not: an episode as long as the limit to within a reporting period,
   * or a silence that later turns out to be a late upload. Neither a miss nor false.
   */
  POSSIBLE,
  /** It was so, but nobody was told anything that shows it. Neither a miss nor false. */
  HIDDEN
}
