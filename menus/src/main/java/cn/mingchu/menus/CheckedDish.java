package cn.mingchu.menus;

import cn.mingchu.schemas.event.FoodGroup;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A dish and the groups of its foods.
 *
 * @param groups those of what is in it, but for what only seasons
 */
public record CheckedDish(String name, Set<FoodGroup> groups) {

  /** What is wanted each day, and may come each day by itself. */
  private static final Set<FoodGroup> DAILY =
      EnumSet.of(FoodGroup.GRAIN, FoodGroup.FRUIT, FoodGroup.MILK, FoodGroup.EGG);

  public CheckedDish {
    groups = groups.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(groups));
  }

  boolean isDaily() {
    return groups.size() == 1 && DAILY.containsAll(groups);
  }
}
