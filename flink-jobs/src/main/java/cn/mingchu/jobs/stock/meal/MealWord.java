package cn.mingchu.jobs.stock.meal;

import cn.mingchu.schemas.event.MealKind;

/** What somebody says of a whole meal: what it is going to be, or what it was. */
public sealed interface MealWord extends MealInput permits MealPlan, MealReport {

  /** From 1; of those of one kind the highest counts. */
  int revision();

  /** In Shanghai, counted from 1970-01-01. */
  long day();

  MealKind meal();

  /** When it is, or was, served, UTC milliseconds. */
  long servedTime();

  /** Whether the same event says both. */
  default boolean isOfTheSameEventAs(MealWord other) {
    return eventIdHigh() == other.eventIdHigh() && eventIdLow() == other.eventIdLow();
  }
}
