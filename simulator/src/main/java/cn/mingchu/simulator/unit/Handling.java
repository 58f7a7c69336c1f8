package cn.mingchu.simulator.unit;

/**
 * Something that hands do to a cold store with its door open.
 *
 * @param share of the goods inside, what is put in; 0 where nothing is
 * @param celsius how warm that is
 */
record Handling(
    Circumstance circumstance, long fromSecond, long toSecond, double share, double celsius) {

  boolean at(long epochSecond) {
    return epochSecond >= fromSecond && epochSecond < toSecond;
  }
}
