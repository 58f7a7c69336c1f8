package cn.mingchu.menus;

import cn.mingchu.schemas.event.FoodGroup;
import org.jspecify.annotations.Nullable;

/**
 * How much of a food group is planned for one child at a meal, in milligrams of what can be eaten,
 * raw.
 *
 * @param edible as it is
 * @param standard as if all were the food that the group is counted in
 * @param least how much there should be at least; null where the standard does not say
 * @param most likewise
 */
public record GroupAmount(
    FoodGroup group, long edible, long standard, @Nullable Long least, @Nullable Long most) {}
