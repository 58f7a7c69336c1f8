package cn.mingchu.simulator.kitchen;

/**
 * Something wrong with a piece of equipment from one moment up to another.
 *
 * @param level what the trouble needs to know: the temperature that a table holds, the seconds that
 *     a program lasts, the per cent of the explosive limit that leaking gas reaches; 0 where it
 *     needs nothing
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
}
