package cn.mingchu.jobs.kitchen.dish;

import cn.mingchu.jobs.kitchen.judge.DishReading;
import org.jspecify.annotations.Nullable;

/** A rule that a dish has broken, from the reading that began it until one that mends it. */
final class Breach {

  private final DishReading first;
  private final DishReading deciding;
  private DishReading worst;
  private DishReading last;
  private @Nullable DishReading mending;

  /**
   * A breach that {@code deciding} has proven.
   *
   * @param first the reading from which it was so; the deciding one where that shows all of it
   */
  Breach(DishReading first, DishReading deciding) {
    this.first = first;
    this.deciding = deciding;
    this.worst = deciding;
    this.last = deciding;
  }

  DishReading first() {
    return first;
  }

  DishReading deciding() {
    return deciding;
  }

  DishReading worst() {
    return worst;
  }

  /** The last reading that shows it. */
  DishReading last() {
    return last;
  }

  /** The reading that shows it mended; null while none does. */
  @Nullable DishReading mending() {
    return mending;
  }

  /** Takes in another reading that shows it. */
  void extend(DishReading reading, boolean isWorse) {
    last = reading;
    worst = isWorse ? reading : worst;
  }

  /** Takes in the reading that shows it mended. */
  void mend(DishReading by) {
    mending = by;
  }
}
