package cn.mingchu.schemas.rule;

import cn.mingchu.schemas.event.Quantity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a sensor of a quantity can have measured at all; a value beyond it is no measurement.
 *
 * @param min the least, in hundredths of the quantity's unit
 * @param max the most, in hundredths of the quantity's unit
 */
public record QuantityRange(int min, int max) {

  private static final QuantityRange YES_OR_NO = new QuantityRange(0, 1_00);

  private static final Map<Quantity, QuantityRange> PHYSICS = physics();

  /** Empty for what nobody measures. */
  public static Optional<QuantityRange> of(Quantity quantity) {
    return Optional.ofNullable(PHYSICS.get(quantity));
  }

  /** Whether a quantity is 1 while something is so and 0 while it is not, and nothing between. */
  public static boolean isYesOrNo(Quantity quantity) {
    return YES_OR_NO.equals(PHYSICS.get(quantity));
  }

  /** Whether a sensor can have measured such a value of such a quantity. */
  public static boolean isPossible(Quantity quantity, int hundredths) {
    QuantityRange range = PHYSICS.get(quantity);
    return range != null
        && range.contains(hundredths)
        && (!range.equals(YES_OR_NO) || hundredths % YES_OR_NO.max == 0);
  }

  /** Whether a value lies between the two; both ends do. */
  public boolean contains(int hundredths) {
    return hundredths >= min && hundredths <= max;
  }

  private static Map<Quantity, QuantityRange> physics() {
    Map<Quantity, QuantityRange> ranges = new EnumMap<>(Quantity.class);
    ranges.put(Quantity.TEMPERATURE, new QuantityRange(-60_00, 250_00));
    ranges.put(Quantity.HUMIDITY, new QuantityRange(0, 100_00));
    ranges.put(Quantity.COMBUSTIBLE_GAS, new QuantityRange(0, 100_00));
    ranges.put(Quantity.CARBON_MONOXIDE, new QuantityRange(0, 2_000_00));
    ranges.put(Quantity.UV_IRRADIANCE, new QuantityRange(0, 20_000_00));
    ranges.put(Quantity.MAINS_POWER, YES_OR_NO);
    ranges.put(Quantity.WATER_LEAK, YES_OR_NO);
    ranges.put(Quantity.DOOR_OPEN, YES_OR_NO);
    ranges.put(Quantity.CHLORINE, new QuantityRange(0, 20_000_00));
    ranges.put(Quantity.TURBIDITY, new QuantityRange(0, 4_000_00));
    ranges.put(Quantity.FINE_PARTICLES, new QuantityRange(0, 10_000_00));
    ranges.put(Quantity.POLAR_COMPOUNDS, new QuantityRange(0, 100_00));
    ranges.put(Quantity.ACID_VALUE, new QuantityRange(0, 100_00));
    ranges.put(Quantity.DURATION, new QuantityRange(0, 86_400_00));
    ranges.put(Quantity.TRAP_HITS, new QuantityRange(0, 10_000_00));
    return Collections.unmodifiableMap(ranges);
  }
}
