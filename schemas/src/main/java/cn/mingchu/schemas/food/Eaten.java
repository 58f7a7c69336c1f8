package cn.mingchu.schemas.food;

import cn.mingchu.schemas.event.FoodGroup;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The food groups that are taken out of a store for one meal.
 *
 * <p>Oil, salt and what only seasons come out by the can and last for days: what was taken for a
 * meal says nothing of what went into it. What the catalogue does not know is in no group.
 */
public final class Eaten {

  /** Those of which a meal is judged by what was taken for it. */
  public static final Set<FoodGroup> GROUPS =
      Collections.unmodifiableSet(
          EnumSet.of(
              FoodGroup.GRAIN,
              FoodGroup.VEGETABLE,
              FoodGroup.FRUIT,
              FoodGroup.MEAT,
              FoodGroup.FISH,
              FoodGroup.EGG,
              FoodGroup.MILK,
              FoodGroup.SOY));

  /** What animals give, and children are shorted of first. */
  public static final Set<FoodGroup> ANIMAL =
      Collections.unmodifiableSet(EnumSet.of(FoodGroup.MEAT, FoodGroup.FISH, FoodGroup.EGG));

  private Eaten() {}
}
