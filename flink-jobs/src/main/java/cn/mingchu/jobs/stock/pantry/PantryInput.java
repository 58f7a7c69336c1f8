package cn.mingchu.jobs.stock.pantry;

import cn.mingchu.jobs.runtime.Ingested;
import org.jspecify.annotations.Nullable;

/** Something that is said of what a school has, or needs, of one food. */
public sealed interface PantryInput extends Ingested permits PantryMove, PlannedNeed {

  /** The school, by its code. */
  String schoolId();

  /** The school's county; null where nobody names it. */
  @Nullable String regionCode();

  /** As the catalogue calls it; as a kitchen does where the catalogue does not know it. */
  String food();

  /** The pantry, one of a kind. */
  default String pantryKey() {
    return food() + '@' + schoolId();
  }
}
