package cn.mingchu.simulator.run;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.variety.SensorVariety;

/**
 * What one sensor makes of the truth: a constant error, noise, and as many digits as it shows.
 *
 * @param bias in standard deviations of a usual sensor
 * @param noise standard deviation, against a usual sensor's
 */
record Probe(DeviceKind kind, double bias, double noise, int resolutionHundredths) {

  /** Standard deviations of a usual sensor, in the quantity's unit. */
  static final double COLD_CELSIUS = 0.10;

  static final double HOT_CELSIUS = 0.35;
  static final double HUMIDITY_PERCENT = 0.5;
  static final double GAS_PERCENT = 0.25;
  static final double MONOXIDE_MG = 0.5;
  static final double ULTRAVIOLET_MICROWATTS = 1.5;

  static Probe drawn(DeviceKind kind, SensorVariety variety, Dice dice) {
    return new Probe(
        kind,
        variety.bias().draw(dice),
        variety.noise().draw(dice),
        dice.pick(variety.resolutions()));
  }

  /** What it shows now, in hundredths of the quantity's unit. */
  int shown(Quantity quantity, double truth, Dice dice) {
    double usual = standardDeviation(kind, quantity);
    double noisy = truth + bias * usual + dice.bell(noise * usual);
    if (quantity != Quantity.TEMPERATURE) {
      noisy = Math.max(0, noisy);
    }
    return (int) Math.round(noisy * 100 / resolutionHundredths) * resolutionHundredths;
  }

  private static double standardDeviation(DeviceKind kind, Quantity quantity) {
    return switch (quantity) {
      case TEMPERATURE ->
          switch (kind) {
            case HOT_HOLD, FRYER, STEAM_DISINFECTOR, INFRARED_DISINFECTOR, DISHWASHER, COOK_PROBE ->
                HOT_CELSIUS;
            default -> COLD_CELSIUS;
          };
      case HUMIDITY -> HUMIDITY_PERCENT;
      case COMBUSTIBLE_GAS -> GAS_PERCENT;
      case CARBON_MONOXIDE -> MONOXIDE_MG;
      case UV_IRRADIANCE -> ULTRAVIOLET_MICROWATTS;
      default -> 0;
    };
  }
}
