package cn.mingchu.simulator.kitchen;

/** When a meal is served, in seconds of the local day. */
public record Meal(int from, int to) {

  public Meal {
    if (from < 0 || to <= from || to > SchoolTime.DAY) {
      throw new IllegalArgumentException("a meal needs 0 <= from < to, was " + from + ".." + to);
    }
  }
}
