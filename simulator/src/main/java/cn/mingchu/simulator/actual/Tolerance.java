package cn.mingchu.simulator.actual;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;

/**
 * How near to a limit nobody is to be blamed, whatever he says.
 *
 * <p>What a good sensor in a good place may be off by: EN 12830 allows 0.5 °C in its best class. A
 * worse sensor, or a worse place, is no excuse. A breach is certain beyond the limit by more than
 * this, and possible within it.
 */
final class Tolerance {

  private static final double COLD_CELSIUS = 0.5;
  private static final double HOT_CELSIUS = 1;
  private static final double ROOM_CELSIUS = 0.5;
  private static final double HUMIDITY_PERCENT = 3;
  private static final double GAS_PERCENT = 2;
  private static final double MONOXIDE_MG = 3;
  private static final double ULTRAVIOLET_MICROWATTS = 6;

  private Tolerance() {}

  /** In the quantity's unit. */
  static double of(DeviceKind kind, Quantity quantity) {
    return switch (quantity) {
      case HUMIDITY -> HUMIDITY_PERCENT;
      case COMBUSTIBLE_GAS -> GAS_PERCENT;
      case CARBON_MONOXIDE -> MONOXIDE_MG;
      case UV_IRRADIANCE -> ULTRAVIOLET_MICROWATTS;
      default ->
          switch (kind) {
            case FRIDGE, COLD_ROOM, FREEZER, SAMPLE_CABINET -> COLD_CELSIUS;
            case DRY_STORE, SPECIAL_ROOM -> ROOM_CELSIUS;
            default -> HOT_CELSIUS;
          };
    };
  }
}
