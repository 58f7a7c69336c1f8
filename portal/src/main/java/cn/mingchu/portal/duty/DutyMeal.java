package cn.mingchu.portal.duty;

import cn.mingchu.schemas.event.MealKind;
import java.time.Instant;

/**
 * A meal that brings duties.
 *
 * @param servedTime when it is to be, or was, served
 */
record DutyMeal(String mealId, MealKind kind, Instant servedTime) {}
