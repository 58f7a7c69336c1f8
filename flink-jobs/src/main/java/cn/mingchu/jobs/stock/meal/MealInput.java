package cn.mingchu.jobs.stock.meal;

import cn.mingchu.jobs.runtime.Ingested;
import org.jspecify.annotations.Nullable;

/** Something that is said of one meal of one school. */
public sealed interface MealInput extends Ingested permits MealWord, MealUse {

  /** The school, by its code. */
  String schoolId();

  /** The school's county; null where nobody names it. */
  @Nullable String regionCode();

  /** One of a kind in the school. */
  String mealId();

  /** What is said, as evidence of it. */
  long eventIdHigh();

  /** The last 8 bytes of the event's id. */
  long eventIdLow();

  /** The meal, one of a kind. */
  default String mealKey() {
    return mealId() + '@' + schoolId();
  }
}
