package cn.mingchu.simulator.supply;

import cn.mingchu.simulator.goods.Ingredient;
import java.util.Map;

/**
 * What a canteen wants to have on a day.
 *
 * @param bySeller grams of each ingredient
 */
record Order(Canteen canteen, long day, Map<Party, Map<Ingredient, Long>> bySeller) {}
