package cn.mingchu.simulator.unit;

import cn.mingchu.simulator.chance.Dice;

/** A cold store's compressor with its thermostat. */
final class Compressor {

  private static final double WEAKEST = 0.3;

  private final ColdMake make;
  private boolean runs;
  private long restsUntil = Long.MIN_VALUE;

  Compressor(ColdMake make, Dice dice) {
    this.make = make;
    this.runs = dice.chance(0.5);
  }

  /** Heeds the thermostat. */
  void heed(long second, double airCelsius) {
    if (runs && airCelsius < make.setCelsius() - make.swing()) {
      stop(second);
    } else if (!runs && airCelsius > make.setCelsius() + make.swing() && second >= restsUntil) {
      runs = true;
    }
  }

  void stop(long second) {
    if (runs) {
      runs = false;
      restsUntil = second + make.restSeconds();
    }
  }

  boolean runs() {
    return runs;
  }

  /** What it takes from the air now, °C a minute. */
  double cold(double outsideCelsius) {
    double weaker = (outsideCelsius - ColdMake.RATED_CELSIUS) * make.weakerPerDegree();
    return runs ? make.coolingPerMinute() * Math.max(WEAKEST, 1 - weaker) : 0;
  }
}
