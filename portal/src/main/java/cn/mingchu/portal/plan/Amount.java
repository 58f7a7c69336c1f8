package cn.mingchu.portal.plan;

import cn.mingchu.schemas.event.FoodGroup;
import org.jspecify.annotations.Nullable;

/**
 * How much of a food group is planned for one child at a meal, in milligrams, and how much there
 * should be.
 *
 * @param leastMilligrams null where the standard does not say
 * @param mostMilligrams likewise
 */
record Amount(
    FoodGroup group,
    long milligrams,
    @Nullable Long leastMilligrams,
    @Nullable Long mostMilligrams) {}
