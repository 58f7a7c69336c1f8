package cn.mingchu.jobs.stock.meal;

import cn.mingchu.schemas.event.Severity;

/**
 * Something wrong with a meal.
 *
 * @param cause what of the meal it is about: a food group, a food, a dish; empty for all of it
 * @param grams how much it is about, from 0
 */
record MealFault(String cause, Severity severity, long grams) {}
