package cn.mingchu.connectors.epcis.event;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some of a class of goods, usually of a lot.
 *
 * @param amount how much; null where nobody says
 * @param unit how it was measured; null for a count of pieces
 */
public record Quantity(String epcClass, @Nullable BigDecimal amount, @Nullable UnitOfMeasure unit) {

  /** How many grams it is, exactly; empty where it was not weighed. */
  public Optional<BigDecimal> grams() {
    return amount == null || unit == null
        ? Optional.empty()
        : unit.grams().map(amount::multiply).map(BigDecimal::stripTrailingZeros);
  }
}
