package cn.mingchu.gateway.key;

/**
 * How many events a key may send.
 *
 * @param eventsPerSecond in the long run
 * @param burst at once, after a pause
 */
public record Allowance(int eventsPerSecond, int burst) {

  public Allowance {
    if (eventsPerSecond < 1) {
      throw new IllegalArgumentException(
          "events per second must be at least 1, was " + eventsPerSecond);
    }
    if (burst < 1) {
      throw new IllegalArgumentException("burst must be at least 1, was " + burst);
    }
  }
}
