package cn.mingchu.simulator.unit;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.variety.SpotVariety;

/** What a sensor feels where it hangs in a cold store. */
final class Spot {

  /** A coil at work is this much colder than the air, and while it thaws this much warmer. */
  private static final double COIL_BELOW_AIR = 7;

  private static final double COIL_ABOVE_AIR = 9;

  private final double lagMinutes;
  private final double nearCoil;
  private final double nearDoor;
  private final double higherBy;
  private double celsius;

  private Spot(SpotVariety variety, Dice dice) {
    this.lagMinutes = variety.lagMinutes().draw(dice);
    this.nearCoil = variety.nearCoil().drawLow(dice);
    this.nearDoor = variety.nearDoor().drawLow(dice);
    this.higherBy = variety.higherBy().draw(dice);
  }

  static Spot drawn(SpotVariety variety, Dice dice) {
    return new Spot(variety, dice);
  }

  void begin(double airCelsius) {
    celsius = airCelsius + higherBy;
  }

  void feel(
      double airCelsius, double outsideCelsius, double coil, boolean open, double stepMinutes) {
    double around = airCelsius + higherBy + nearCoil * coil;
    if (open) {
      around += nearDoor * (outsideCelsius - airCelsius);
    }
    celsius += (around - celsius) / lagMinutes * stepMinutes;
  }

  /**
   * How much warmer than the air a coil is.
   *
   * @param capacity of the cooling, from 0 to 1; 0 where it does not run
   */
  static double coil(double capacity, boolean heats) {
    return heats ? COIL_ABOVE_AIR : -COIL_BELOW_AIR * capacity;
  }

  double celsius() {
    return celsius;
  }
}
