package cn.mingchu.portal.supervision;

import cn.mingchu.schemas.event.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole.
 *
 * @param part null where it was not measured, as is {@code whole}
 */
public record Measured(MeasureKind kind, @Nullable Long part, @Nullable Long whole) {

  private static final long BASIS_POINTS = 10_000;

  /** Hundredths of a per cent, rounded down; null where it was not measured. */
  public @Nullable Integer basisPoints() {
    Long some = part;
    Long all = whole;
    return some == null || all == null || all == 0
        ? null
        : (Integer) (int) Math.min(Integer.MAX_VALUE, some * BASIS_POINTS / all);
  }

  /** Whether less of it is better. */
  public boolean isBad() {
    return kind == MeasureKind.REPEATED_ALERTS || kind == MeasureKind.PRICE_DEVIATION;
  }
}
