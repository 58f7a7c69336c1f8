package cn.mingchu.portal.plan;

import cn.mingchu.schemas.event.AgeBand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meal as it is planned holds for one child of a band; milligrams and kcal. What is not
 * known counts as nothing.
 *
 * @param known of the mass, what the catalogue knows, in per cent, rounded down; 100 of nothing
 * @param saltMilligrams null where no line of the plan salts anything
 * @param oilMilligrams null where the plan has no line of oil
 * @param leastKcal this and the bounds below null where the standard does not say
 */
record Plate(
    AgeBand band,
    int heads,
    long known,
    long kcal,
    long proteinMilligrams,
    @Nullable Long saltMilligrams,
    @Nullable Long oilMilligrams,
    @Nullable Long leastKcal,
    @Nullable Long mostKcal,
    @Nullable Long leastProteinMilligrams,
    @Nullable Long mostProteinMilligrams,
    List<Amount> amounts) {

  Plate {
    amounts = List.copyOf(amounts);
  }
}
