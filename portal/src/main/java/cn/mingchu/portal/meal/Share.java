package cn.mingchu.portal.meal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole, in the unit that both are counted in; from 0.
 *
 * @param whole 0 where there is none
 */
record Share(long part, long whole) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Per cent, to a tenth; null where there is no whole. */
  public @Nullable BigDecimal percent() {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
