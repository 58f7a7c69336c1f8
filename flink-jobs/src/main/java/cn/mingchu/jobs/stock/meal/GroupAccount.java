package cn.mingchu.jobs.stock.meal;

import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.food.Eaten;

/**
 * What was planned and used of a food group, in grams of the food that it is counted in.
 *
 * @param plannedGrams for those who ate; from 0
 * @param usedGrams less than 0 where more came back than was taken
 */
public record GroupAccount(FoodGroup group, long plannedGrams, long usedGrams) {

  /** Whether what was taken of it for a meal says how much was cooked of it. */
  public boolean isJudged() {
    return Eaten.GROUPS.contains(group);
  }

  GroupAccount plus(FoodAccount food) {
    return new GroupAccount(
        group,
        Math.addExact(plannedGrams, food.plannedStandard()),
        Math.addExact(usedGrams, food.usedStandard()));
  }
}
