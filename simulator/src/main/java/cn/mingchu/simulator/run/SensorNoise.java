package cn.mingchu.simulator.run;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;

/** What a sensor makes of the truth: noise, and as many digits as it shows. */
final class SensorNoise {

  /** Standard deviations, in the quantity's unit. */
  static final double COLD_CELSIUS = 0.10;

  static final double HOT_CELSIUS = 0.35;
  static final double HUMIDITY_PERCENT = 0.5;
  static final double GAS_PERCENT = 0.25;
  static final double MONOXIDE_MG = 0.5;
  static final double ULTRAVIOLET_MICROWATTS = 1.5;

  /** Sensors show tenths. */
  private static final int RESOLUTION_HUNDREDTHS = 10;

  private SensorNoise() {}

  static int shown(DeviceKind kind, Quantity quantity, double truth, Dice dice) {
    double noisy = truth + dice.bell(standardDeviation(kind, quantity));
    if (quantity != Quantity.TEMPERATURE) {
      noisy = Math.max(0, noisy);
    }
    return (int) Math.round(noisy * 100 / RESOLUTION_HUNDREDTHS) * RESOLUTION_HUNDREDTHS;
  }

  private static double standardDeviation(DeviceKind kind, Quantity quantity) {
    return switch (quantity) {
      case TEMPERATURE ->
          switch (kind) {
            case HOT_HOLD, FRYER, STEAM_DISINFECTOR, INFRARED_DISINFECTOR, DISHWASHER ->
                HOT_CELSIUS;
            default -> COLD_CELSIUS;
          };
      case HUMIDITY -> HUMIDITY_PERCENT;
      case COMBUSTIBLE_GAS -> GAS_PERCENT;
      case CARBON_MONOXIDE -> MONOXIDE_MG;
      case UV_IRRADIANCE -> ULTRAVIOLET_MICROWATTS;
      case UNKNOWN_QUANTITY -> 0;
    };
  }
}
