package cn.mingchu.jobs.stock.meal;

import cn.mingchu.schemas.event.FoodGroup;
import org.jspecify.annotations.Nullable;

/**
 * What was planned of a food, and what became of it.
 *
 * @param name as the catalogue calls it
 * @param plannedGrams as bought, for those who ate; from 0
 * @param usedGrams taken out of the store, less what came back; less than 0 where more came back
 * @param plannedStandard the same in grams of the food that its group is counted in
 * @param usedStandard likewise
 * @param fen what was used cost, rounded; null while the price of some of it is not known
 */
public record FoodAccount(
    String name,
    FoodGroup group,
    long plannedGrams,
    long usedGrams,
    long plannedStandard,
    long usedStandard,
    @Nullable Long fen) {}
