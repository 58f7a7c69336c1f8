package cn.mingchu.launcher.series;

import java.math.BigDecimal;
import java.math.MathContext;

/** The unit in which a file gives its values. */
public enum Unit {
  /** Already the unit that the gateway expects: °C, % relative humidity, % LEL, mg/m³, µW/cm². */
  AS_IS("as-is"),
  FAHRENHEIT("F"),
  KELVIN("K");

  private static final BigDecimal FREEZING_FAHRENHEIT = BigDecimal.valueOf(32);
  private static final BigDecimal FREEZING_KELVIN = new BigDecimal("273.15");
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);
  private static final BigDecimal NINE = BigDecimal.valueOf(9);

  private final String word;

  Unit(String word) {
    this.word = word;
  }

  /** The value in the unit that the gateway expects. */
  BigDecimal toExpected(BigDecimal value) {
    return switch (this) {
      case AS_IS -> value;
      case FAHRENHEIT ->
          value.subtract(FREEZING_FAHRENHEIT).multiply(FIVE).divide(NINE, MathContext.DECIMAL64);
      case KELVIN -> value.subtract(FREEZING_KELVIN);
    };
  }

  /** As written on the command line. */
  @Override
  public String toString() {
    return word;
  }
}
