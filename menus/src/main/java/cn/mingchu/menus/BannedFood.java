package cn.mingchu.menus;

/**
 * A food that schools must not use, on a plan.
 *
 * @param name as the kitchen calls it, or the dish that is named after it
 * @param grams for all who are expected, of what can be eaten; 0 where only a dish's name says so
 */
public record BannedFood(String name, long grams) {}
