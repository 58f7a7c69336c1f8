package cn.mingchu.jobs.kitchen.judge;

/**
 * A stretch of the gateway's clock in which all that came in from a device was behind.
 *
 * @param first when the first of it came in, UTC milliseconds
 * @param last when the last of it came in, UTC milliseconds
 * @param lagMillis how far behind the freshest of it was
 */
record Lagging(long first, long last, long lagMillis) {

  /** Both together: what came in by either account. */
  static Lagging both(Lagging one, Lagging other) {
    return new Lagging(
        Math.min(one.first, other.first),
        Math.max(one.last, other.last),
        Math.min(one.lagMillis, other.lagMillis));
  }
}
