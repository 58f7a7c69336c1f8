package cn.mingchu.schemas.rule;

import cn.mingchu.schemas.event.Quantity;

/**
 * The unit symbol of a quantity; readings and limits are in hundredths of it. It is empty for what
 * is counted, or is so or not.
 */
public final class QuantityUnit {

  private QuantityUnit() {}

  public static String of(Quantity quantity) {
    return switch (quantity) {
      case TEMPERATURE -> "°C";
      case HUMIDITY -> "%RH";
      case COMBUSTIBLE_GAS -> "%LEL";
      case CARBON_MONOXIDE -> "mg/m³";
      case UV_IRRADIANCE -> "µW/cm²";
      case MAINS_POWER, WATER_LEAK, DOOR_OPEN, TRAP_HITS -> "";
      case CHLORINE -> "mg/L";
      case TURBIDITY -> "NTU";
      case FINE_PARTICLES -> "µg/m³";
      case POLAR_COMPOUNDS -> "%";
      case ACID_VALUE -> "mg/g";
      case DURATION -> "s";
      case UNKNOWN_QUANTITY ->
          throw new IllegalArgumentException("UNKNOWN_QUANTITY is measured in no unit");
    };
  }
}
