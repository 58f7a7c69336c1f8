package cn.mingchu.simulator.unit;

/**
 * What is really so at a moment, whatever a sensor shows.
 *
 * @param value what the rules are about: the mean air of a store or room, the core of hot food, the
 *     heat of a program, the gas in the air
 * @param goods the food in a cold store that was there before; elsewhere the same as the value
 */
public record Actual(double value, double goods, Circumstance circumstance) {

  static Actual of(double value) {
    return new Actual(value, value, Circumstance.ORDINARY);
  }
}
