package cn.mingchu.simulator.kitchen;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.chance.Dice;

/**
 * How a cold store is built and set. Times are the time constants of first-order exchange.
 *
 * @param swing the compressor starts this much above the set point and stops this much below
 * @param coolingPerMinute how fast the running compressor pulls the air down
 * @param wallMinutes air against the kitchen, door shut
 * @param doorMinutes air against the kitchen, door open
 * @param loadMinutes air against the goods inside
 * @param inertiaMinutes goods against the air: what makes a failed unit warm slowly
 * @param sensorMinutes sensor against the air
 * @param defrostEvery seconds from one defrost to the next
 * @param defrostHeatPerMinute what the defrost heater adds; 0 where it thaws by standing still
 * @param rarely how many times rarer than the kitchen's rhythm its door opens
 * @param warmerBy how much warmer than an average kitchen it stands
 */
record ColdMake(
    double setCelsius,
    double swing,
    double coolingPerMinute,
    double wallMinutes,
    double doorMinutes,
    double loadMinutes,
    double inertiaMinutes,
    double sensorMinutes,
    int defrostEvery,
    int defrostSeconds,
    double defrostHeatPerMinute,
    double rarely,
    double warmerBy) {

  /** The set points of healthy stores; all leave room below the limits of the rule catalogue. */
  static final double FRIDGE_SET_MIN = 2.5;

  static final double FRIDGE_SET_MAX = 4.2;
  static final double COLD_ROOM_SET_MIN = 1.8;
  static final double COLD_ROOM_SET_MAX = 3.2;
  static final double SAMPLE_SET_MIN = 3.0;
  static final double SAMPLE_SET_MAX = 4.5;
  static final double FREEZER_SET_MIN = -22.0;
  static final double FREEZER_SET_MAX = -19.5;

  /** Kitchens are up to this much cooler or warmer than the average one. */
  static final double KITCHEN_SPREAD = 2.5;

  static ColdMake drawn(DeviceKind kind, Dice dice) {
    return switch (kind) {
      case FRIDGE -> chilled(dice, FRIDGE_SET_MIN, FRIDGE_SET_MAX, 1.0);
      case COLD_ROOM -> chilled(dice, COLD_ROOM_SET_MIN, COLD_ROOM_SET_MAX, 1.5);
      case SAMPLE_CABINET -> chilled(dice, SAMPLE_SET_MIN, SAMPLE_SET_MAX, 4.0);
      case FREEZER -> freezer(dice);
      default -> throw new IllegalArgumentException(kind + " is not a cold store");
    };
  }

  private static ColdMake chilled(Dice dice, double setMin, double setMax, double rarely) {
    return new ColdMake(
        dice.uniform(setMin, setMax),
        dice.uniform(0.6, 1.1),
        dice.uniform(1.1, 1.6),
        dice.uniform(50, 90),
        dice.uniform(3.0, 4.5),
        dice.uniform(8, 14),
        dice.uniform(60, 130),
        dice.uniform(1.0, 2.0),
        dice.between(5, 8) * SchoolTime.HOUR,
        dice.between(8, 14) * SchoolTime.MINUTE,
        0,
        rarely,
        dice.uniform(-KITCHEN_SPREAD, KITCHEN_SPREAD));
  }

  private static ColdMake freezer(Dice dice) {
    return new ColdMake(
        dice.uniform(FREEZER_SET_MIN, FREEZER_SET_MAX),
        dice.uniform(0.8, 1.4),
        dice.uniform(1.4, 1.9),
        dice.uniform(95, 150),
        dice.uniform(4.0, 6.0),
        dice.uniform(8, 12),
        dice.uniform(110, 200),
        dice.uniform(1.0, 2.0),
        dice.between(8, 12) * SchoolTime.HOUR,
        dice.between(12, 18) * SchoolTime.MINUTE,
        dice.uniform(0.2, 0.4),
        3.0,
        dice.uniform(-KITCHEN_SPREAD, KITCHEN_SPREAD));
  }
}
