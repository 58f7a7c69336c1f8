package cn.mingchu.simulator.kitchen;

/** How warm a kitchen is by the hour: cool at dawn, hot at the stoves before lunch and dinner. */
final class KitchenAir {

  /** Celsius at each full hour of the local day, in a kitchen of average warmth. */
  private static final double[] BY_HOUR = {
    22.5, 22.2, 22.0, 21.8, 21.7, 22.0, 23.2, 24.5, 26.0, 27.8, 29.4, 30.4,
    30.0, 28.4, 27.2, 27.4, 28.6, 29.4, 28.6, 26.8, 25.2, 24.2, 23.4, 22.9
  };

  private KitchenAir() {}

  static double celsius(long epochSecond, double warmerBy) {
    int time = SchoolTime.secondOfDay(epochSecond);
    int hour = time / SchoolTime.HOUR;
    double share = (time % SchoolTime.HOUR) / (double) SchoolTime.HOUR;
    return BY_HOUR[hour] * (1 - share) + BY_HOUR[(hour + 1) % 24] * share + warmerBy;
  }
}
