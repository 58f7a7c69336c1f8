package cn.mingchu.portal.meal;

/** A dish of a meal, and what became of it. */
record Dish(String name, Fate fate) {

  /** What became of a dish. */
  enum Fate {
    /** Planned, while nobody has told of the meal. */
    EXPECTED,
    /** Cooked, as planned. */
    COOKED,
    /** Planned, and not among those that were cooked. */
    ABSENT,
    /** Cooked without being planned. */
    NOT_PLANNED
  }
}
