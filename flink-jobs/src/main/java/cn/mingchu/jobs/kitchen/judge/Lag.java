package cn.mingchu.jobs.kitchen.judge;

/**
 * A time in which a device's clock was behind, by the gateway's clock, UTC milliseconds.
 *
 * @param ruleId the rule that it breaks
 * @param first when the first reading came in that was behind
 * @param last when the last one did
 * @param shownAfterMillis how long after the first one it was clear that the clock is to blame
 * @param isOver whether the clock has been right since, for long enough to be believed
 */
record Lag(String ruleId, long first, long last, long shownAfterMillis, boolean isOver) {

  /** The same, when it has gone on. */
  Lag upTo(long newLast) {
    return new Lag(ruleId, first, newLast, shownAfterMillis, false);
  }
}
