package cn.mingchu.simulator.dish;

/** How a dish comes to the table. */
public enum DishStyle {
  /** Cooked, kept hot and eaten. */
  FRESH,
  /** Cooked the day before, cooled, kept cold, heated again, kept hot and eaten. */
  PREPARED,
  /** Cooked in the morning, cooled, kept cold, and eaten from a shelf. */
  COLD,
  /** Cooked elsewhere and brought in a box. */
  DELIVERED;

  boolean isFresh() {
    return this == FRESH;
  }
}
