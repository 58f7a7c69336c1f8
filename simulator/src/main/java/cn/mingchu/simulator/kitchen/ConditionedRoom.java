package cn.mingchu.simulator.kitchen;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import java.util.List;

/** A room with air conditioning: a special room where meals are portioned, or a dry store. */
final class ConditionedRoom implements Equipment {

  /** What healthy rooms are set to; the rules allow 25 °C. */
  static final double SET_MIN = 19.5;

  static final double SET_MAX = 22.8;

  /** Relative humidity of healthy dry stores in per cent; the rules allow 65. */
  static final double HUMIDITY_MIN = 48;

  static final double HUMIDITY_MAX = 57;

  /** Where a closed room ends up beside the stoves when its conditioning is off. */
  static final double UNCONDITIONED_ABOVE_KITCHEN = 4.0;

  static final double MINUTES_TO_WARM_MIN = 10;
  static final double MINUTES_TO_WARM_MAX = 20;

  private static final double MINUTES_TO_COOL = 8;
  private static final double STEP_MINUTES = 0.5;
  private static final int STEP = 30;

  private final List<Trouble> troubles;
  private final Dice dice;
  private final double setCelsius;
  private final double warmMinutes;
  private final double warmerBy;
  private final double meanHumidity;
  private long second = Long.MIN_VALUE;
  private double celsius;
  private double humidity;

  ConditionedRoom(List<Trouble> troubles, Dice dice) {
    this.troubles = troubles;
    this.dice = dice;
    this.setCelsius = dice.uniform(SET_MIN, SET_MAX);
    this.warmMinutes = dice.uniform(MINUTES_TO_WARM_MIN, MINUTES_TO_WARM_MAX);
    this.warmerBy = dice.uniform(0, ColdMake.KITCHEN_SPREAD);
    this.meanHumidity = dice.uniform(HUMIDITY_MIN, HUMIDITY_MAX);
    this.celsius = setCelsius;
    this.humidity = meanHumidity;
  }

  @Override
  public long nextReport(long previous, int periodSeconds) {
    return previous + periodSeconds;
  }

  @Override
  public double measure(long epochSecond, Quantity quantity) {
    if (second == Long.MIN_VALUE) {
      second = epochSecond;
    }
    while (second + STEP <= epochSecond) {
      step();
    }
    return quantity == Quantity.HUMIDITY ? humidity : celsius;
  }

  private void step() {
    if (warms()) {
      double outside = KitchenAir.celsius(second, warmerBy) + UNCONDITIONED_ABOVE_KITCHEN;
      celsius += (outside - celsius) / warmMinutes * STEP_MINUTES;
    } else {
      celsius += ((setCelsius - celsius) / MINUTES_TO_COOL + dice.bell(0.15)) * STEP_MINUTES;
    }
    humidity += ((meanHumidity - humidity) / 60 + dice.bell(0.12)) * STEP_MINUTES;
    second += STEP;
  }

  private boolean warms() {
    for (Trouble trouble : troubles) {
      if (trouble.kind() == TroubleKind.ROOM_WARMS && trouble.at(second)) {
        return true;
      }
    }
    return false;
  }
}
