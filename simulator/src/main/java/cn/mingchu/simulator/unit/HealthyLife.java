package cn.mingchu.simulator.unit;

import org.jspecify.annotations.Nullable;

/** What a cold store is going through, until its air is as cold again as before. */
final class HealthyLife {

  /** Longer after its end, nothing is the doing of a defrost, or of hands. */
  private static final long AFTER_DEFROST = 45 * 60;

  private static final long AFTER_HANDS = 2 * 3_600;

  private final ColdMake make;
  private Circumstance circumstance = Circumstance.ORDINARY;
  private long lastSecond;

  HealthyLife(ColdMake make) {
    this.make = make;
  }

  void see(long second, @Nullable Handling handling, boolean thaws, double airCelsius) {
    if (handling != null) {
      begin(handling.circumstance(), second);
    } else if (thaws) {
      begin(Circumstance.DEFROST, second);
    } else if (make.isCold(airCelsius) || second > lastSecond + longest()) {
      circumstance = Circumstance.ORDINARY;
    }
  }

  Circumstance circumstance() {
    return circumstance;
  }

  private long longest() {
    return circumstance == Circumstance.DEFROST ? AFTER_DEFROST : AFTER_HANDS;
  }

  private void begin(Circumstance begun, long second) {
    circumstance = begun;
    lastSecond = second;
  }
}
