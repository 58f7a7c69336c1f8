package cn.mingchu.simulator.scene;

/**
 * A time in which a camera does not see its zone.
 *
 * @param toSecond first second at which it does again
 */
public record ViewSpell(Reason reason, long fromSecond, long toSecond) {

  /** Why it does not see it. */
  public enum Reason {
    /** It has no power or no network: nothing comes from it. */
    AWAY,
    /** Something is in front of it. */
    COVERED,
    /** It looks elsewhere. */
    MOVED
  }

  boolean at(long epochSecond) {
    return epochSecond >= fromSecond && epochSecond < toSecond;
  }
}
