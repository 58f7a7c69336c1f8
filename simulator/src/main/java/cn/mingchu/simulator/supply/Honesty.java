package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.goods.Ingredient;

/**
 * How honest one canteen is on one day.
 *
 * @param school its place in the world, from 0
 * @param day a local day, counted from 1970-01-01
 */
record Honesty(FoodCatalogue foods, Frauds frauds, int school, long day) {

  /** How much of what is planned of an ingredient is cooked, 0 to 1. */
  double cookedShare(Ingredient ingredient) {
    return frauds.cookedShare(school, day, foods.called(ingredient.label()).group());
  }

  /** How many are counted where so many eat. */
  int counted(int diners) {
    return frauds.counted(school, day, diners);
  }
}
