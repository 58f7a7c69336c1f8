package cn.mingchu.simulator.dish;

/**
 * One stretch of the life of a dish, from its first second up to the first second after it.
 *
 * @param surroundings what is around it: a pot, air, a hot table, °C
 * @param minutes time constant of its core against that
 */
public record Leg(Phase phase, long from, long to, double surroundings, double minutes) {

  public Leg {
    if (to <= from) {
      throw new IllegalArgumentException(phase + " must last, was " + from + ".." + to);
    }
  }
}
