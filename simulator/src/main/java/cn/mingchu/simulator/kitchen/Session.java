package cn.mingchu.simulator.kitchen;

/** One stretch of use, from its first second up to the first second after it. */
public record Session(long from, long to) {

  public Session {
    if (to <= from) {
      throw new IllegalArgumentException("a session must last, was " + from + ".." + to);
    }
  }
}
