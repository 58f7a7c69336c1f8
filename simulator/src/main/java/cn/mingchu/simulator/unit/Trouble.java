package cn.mingchu.simulator.unit;

/**
 * Something wrong with a piece of equipment from one moment up to another.
 *
 * @param level what the trouble needs to know, see {@link TroubleKind}; 0 where it needs nothing
 */
public record Trouble(TroubleKind kind, long fromSecond, long toSecond, double level) {

  public Trouble {
    if (toSecond <= fromSecond) {
      throw new IllegalArgumentException(
          kind + " must end after it begins, was " + fromSecond + ".." + toSecond);
    }
  }

  boolean at(long epochSecond) {
    return epochSecond >= fromSecond && epochSecond < toSecond;
  }

  /** How much of it has passed, from 0 to 1. */
  double share(long epochSecond) {
    return (epochSecond - fromSecond) / (double) (toSecond - fromSecond);
  }
}
