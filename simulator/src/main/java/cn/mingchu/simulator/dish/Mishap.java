package cn.mingchu.simulator.dish;

/**
 * Something that goes wrong with one dish.
 *
 * @param day of the meal that the dish is for
 * @param level what it means depends on the kind
 */
public record Mishap(Kind kind, String dishId, long day, double level) {

  /** What goes wrong. */
  public enum Kind {
    /** It is taken off the stove when its core has come to the level, °C. */
    UNDERCOOKED(Phase.COOKS),
    /** It cools in a deep pot: the level is the time constant, in minutes. */
    COOLED_SLOWLY(Phase.COOLS),
    /** Nobody heats what it is kept in; it waits for so many minutes. */
    KEPT_LUKEWARM(Phase.KEPT_HOT),
    /** It is taken off the stove again when its core has come to the level, °C. */
    REHEATED_WEAKLY(Phase.REHEATS),
    /** It is packed at the level, °C. */
    DELIVERED_COOL(Phase.TRAVELS),
    /** It is kept hot for so many minutes. */
    HOT_TOO_LONG(Phase.KEPT_HOT),
    /** It is kept cold for so many minutes longer than it was to be. */
    COLD_TOO_LONG(Phase.KEPT_COLD);

    private final Phase phase;

    Kind(Phase phase) {
      this.phase = phase;
    }

    /** During which it happens. */
    public Phase phase() {
      return phase;
    }

    /** Whether it can happen to such a dish: one that was cooked here, where that matters. */
    public boolean canHappenTo(Dish dish) {
      boolean isLate = this == HOT_TOO_LONG || this == KEPT_LUKEWARM;
      return dish.has(phase) && !(isLate && !dish.style().isFresh());
    }
  }
}
