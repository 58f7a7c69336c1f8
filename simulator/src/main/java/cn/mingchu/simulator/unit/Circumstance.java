package cn.mingchu.simulator.unit;

/** What a piece of equipment is going through. */
public enum Circumstance {
  /** Nothing of what follows. */
  ORDINARY,
  /** Something is wrong with it, or was not long before. */
  SICK,
  /** A cold store thaws, or is not yet as cold again as before. */
  DEFROST,
  /** Goods are put away, or are not yet as cold as the rest. */
  DELIVERY,
  /** Warm food was put in and is not yet cold. */
  WARM_FOOD,
  /** It is cleaned, empty and switched off, or not yet cold again. */
  CLEANING,
  /** Nobody uses it: a room at night, a table between meals. */
  AT_REST,

  /** Something before a camera only looks like what it looks for. */
  LOOKALIKE,

  /** A dish is measured long after it should be. */
  LOOKED_LATE,
  /** A dish is not measured at its core. */
  AT_THE_EDGE,
  /** Somebody says the wrong thing of what is being done with a dish. */
  WRONG_STAGE
}
