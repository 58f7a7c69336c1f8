package cn.mingchu.simulator.unit;

/** The goods in a cold store: what is cold already, and what was put in last. */
final class Goods {

  /** What was put in counts as cold when it is this near to the rest. */
  private static final double ALIKE = 0.3;

  private final ColdMake make;
  private double celsius;
  private double newShare;
  private double newCelsius;

  Goods(ColdMake make) {
    this.make = make;
    this.celsius = make.setCelsius();
  }

  void putIn(double share, double warmCelsius) {
    if (share > 0) {
      newCelsius = (newCelsius * newShare + warmCelsius * share) / (newShare + share);
      newShare += share;
    }
  }

  /** Exchanges heat with the air for a step, and returns what the air gains, °C a minute. */
  double exchange(double airCelsius, double stepMinutes) {
    double gain = (celsius - airCelsius) / make.loadMinutes();
    celsius += (airCelsius - celsius) / make.inertiaMinutes() * stepMinutes;
    if (newShare > 0) {
      gain += newShare * (newCelsius - airCelsius) / make.loadMinutes();
      newCelsius += (airCelsius - newCelsius) / make.inertiaMinutes() * stepMinutes;
      if (newCelsius - celsius < ALIKE) {
        newShare = 0;
      }
    }
    return gain;
  }

  /** The food that was there before. */
  double celsius() {
    return celsius;
  }
}
