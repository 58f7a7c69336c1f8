package cn.mingchu.simulator.dish;

import cn.mingchu.schemas.event.DishStage;

/**
 * Somebody puts the probe into a dish.
 *
 * @param stage what is said to be done with it
 * @param celsius where the tip of the probe is
 */
public record Look(Dish dish, long second, DishStage stage, double celsius, Flaw flaw) {

  /** What is wrong with a look. */
  public enum Flaw {
    NONE,
    /** It comes more than ten minutes after it was due. */
    LATE,
    /** The tip is not in the core, or was not there for long enough. */
    AT_THE_EDGE,
    /** What is said to be done with the dish is not what is done. */
    WRONG_STAGE
  }
}
