package cn.mingchu.simulator.supply;

/**
 * A lot that its maker or an office calls back.
 *
 * @param level 1, the gravest, to 3
 * @param second when the notice is issued, UTC
 */
public record Recall(
    String recallId, String lotId, int level, String reason, String issuer, long second) {

  public Recall {
    if (level < 1 || level > 3) {
      throw new IllegalArgumentException("the level of a recall must be 1 to 3, was " + level);
    }
  }
}
