package cn.mingchu.simulator.scene;

/**
 * Something that goes on in front of a camera.
 *
 * @param isReal false for what only looks like it: the flame of a wok, a mop in a dark corner
 * @param toSecond first second at which it is over
 */
public record Happening(SightKind kind, boolean isReal, long fromSecond, long toSecond) {

  public Happening {
    if (toSecond <= fromSecond) {
      throw new IllegalArgumentException(kind + " must last, was " + fromSecond + ".." + toSecond);
    }
  }
}
