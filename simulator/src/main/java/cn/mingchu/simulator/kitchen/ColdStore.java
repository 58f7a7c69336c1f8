package cn.mingchu.simulator.kitchen;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import java.util.List;

/**
 * A fridge, cold room, sample cabinet or freezer: air and goods that exchange heat, a compressor
 * with hysteresis, defrosts, and a door that opens to the kitchen's rhythm.
 *
 * <p>Stepped every {@value #STEP} seconds with Euler's rule, far below the shortest time constant
 * (one minute), so no exponential is needed and every machine gets the same bits.
 */
final class ColdStore implements Equipment {

  /** Seconds; all openings and defrosts are whole numbers of it. */
  static final int STEP = 10;

  /** How long a door is open: for a grab, and for putting a delivery away. */
  static final int OPENING_MIN = 10;

  static final int OPENING_MAX = 40;

  private static final double STEP_MINUTES = STEP / 60.0;

  private final ColdMake make;
  private final KitchenDay kitchen;
  private final List<Trouble> troubles;
  private final Dice dice;

  private long second = Long.MIN_VALUE;
  private double airCelsius;
  private double loadCelsius;
  private double sensorCelsius;
  private boolean cooling;
  private long doorOpens;
  private long doorShuts;
  private long defrostFrom;

  ColdStore(ColdMake make, KitchenDay kitchen, List<Trouble> troubles, Dice dice) {
    this.make = make;
    this.kitchen = kitchen;
    this.troubles = troubles;
    this.dice = dice;
  }

  @Override
  public long nextReport(long previous, int periodSeconds) {
    return previous + periodSeconds;
  }

  @Override
  public double measure(long epochSecond, Quantity quantity) {
    if (second == Long.MIN_VALUE) {
      begin(epochSecond);
    }
    while (second + STEP <= epochSecond) {
      step();
    }
    return sensorCelsius;
  }

  private void begin(long epochSecond) {
    second = epochSecond;
    airCelsius = make.setCelsius() + dice.uniform(-make.swing(), make.swing());
    loadCelsius = make.setCelsius();
    sensorCelsius = airCelsius;
    cooling = dice.chance(0.5);
    defrostFrom = second + dice.between(0, make.defrostEvery());
    shutTheDoor();
  }

  private void step() {
    double outside = KitchenAir.celsius(second, make.warmerBy());
    double change =
        (loadCelsius - airCelsius) / make.loadMinutes()
            + (outside - airCelsius) / make.wallMinutes();
    if (doorIsOpen()) {
      change += (outside - airCelsius) / make.doorMinutes();
    }
    if (second >= defrostFrom + make.defrostSeconds()) {
      defrostFrom += make.defrostEvery();
    }
    if (second >= defrostFrom) {
      change += make.defrostHeatPerMinute();
    } else if (compressorRuns()) {
      change -= make.coolingPerMinute();
    }
    loadCelsius += (airCelsius - loadCelsius) / make.inertiaMinutes() * STEP_MINUTES;
    sensorCelsius += (airCelsius - sensorCelsius) / make.sensorMinutes() * STEP_MINUTES;
    airCelsius += change * STEP_MINUTES;
    second += STEP;
  }

  private boolean compressorRuns() {
    if (airCelsius > make.setCelsius() + make.swing()) {
      cooling = true;
    } else if (airCelsius < make.setCelsius() - make.swing()) {
      cooling = false;
    }
    return cooling && !in(TroubleKind.COOLING_FAILS);
  }

  private boolean doorIsOpen() {
    if (second >= doorShuts) {
      shutTheDoor();
    }
    return second >= doorOpens || in(TroubleKind.DOOR_OPEN);
  }

  private void shutTheDoor() {
    double gap = kitchen.doorGapSeconds(second) * make.rarely();
    int steps = (int) (dice.uniform(0.5, 1.5) * gap / STEP);
    doorOpens = second + (long) steps * STEP;
    doorShuts = doorOpens + (long) dice.between(OPENING_MIN / STEP, OPENING_MAX / STEP) * STEP;
  }

  private boolean in(TroubleKind kind) {
    for (Trouble trouble : troubles) {
      if (trouble.kind() == kind && trouble.at(second)) {
        return true;
      }
    }
    return false;
  }
}
