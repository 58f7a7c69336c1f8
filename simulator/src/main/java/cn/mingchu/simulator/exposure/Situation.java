package cn.mingchu.simulator.exposure;

/**
 * Where a lot has come to at a moment, with all that was made of it.
 *
 * @param isEaten whether some has been eaten
 * @param isInTheKitchen whether some was taken out of a store and is not cooked yet
 * @param isInStore whether a school has some in store
 * @param isOnTheWay whether a school is just about to get some
 * @param schools how many schools it has come to
 */
public record Situation(
    boolean isEaten, boolean isInTheKitchen, boolean isInStore, boolean isOnTheWay, int schools) {

  /** How much there is to be followed: first in how many ways, then at how many schools. */
  public int worth() {
    int ways = 0;
    for (boolean way : new boolean[] {isEaten, isInTheKitchen, isInStore, isOnTheWay}) {
      ways += way ? 1 : 0;
    }
    return ways * 100_000 + schools;
  }
}
