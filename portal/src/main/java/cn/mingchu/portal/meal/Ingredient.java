package cn.mingchu.portal.meal;

import cn.mingchu.schemas.event.FoodGroup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What was planned of an ingredient and what was used of it, as bought; grams and fen.
 *
 * @param usedGrams what was taken out of the store, less what came back; less than 0 where more
 *     came back
 * @param fen what that cost; null while the price of some is not known
 */
record Ingredient(
    String name, FoodGroup group, long plannedGrams, long usedGrams, @Nullable Long fen) {

  /** By food group, those of none last; of each first what most is planned of. */
  static final Comparator<Ingredient> ORDER =
      Comparator.<Ingredient, Boolean>comparing(one -> one.group() == FoodGroup.OTHER_FOODS)
          .thenComparing(Ingredient::group)
          .thenComparing(Comparator.comparingLong(Ingredient::plannedGrams).reversed())
          .thenComparing(Ingredient::name);

  /** What was used beyond the plan; less than 0 where it was less. */
  public long differenceGrams() {
    return usedGrams - plannedGrams;
  }

  /** Grams of it that each who ate had, to a tenth; null for nobody. */
  public @Nullable BigDecimal gramsEach(int diners) {
    return diners == 0
        ? null
        : BigDecimal.valueOf(usedGrams).divide(BigDecimal.valueOf(diners), 1, RoundingMode.HALF_UP);
  }
}
