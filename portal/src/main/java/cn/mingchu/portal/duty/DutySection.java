package cn.mingchu.portal.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The duties of one meal, or of the day, the week or the month that somebody looks at.
 *
 * @param mealId whose they are; null for a longer stretch
 * @param meal the same; null for a longer stretch, and where no more than its id is known
 * @param lines by the time at which they are due
 */
record DutySection(
    Stretch stretch, @Nullable String mealId, @Nullable DutyMeal meal, List<DutyLine> lines) {

  /** What duties are for, the shortest first. */
  enum Stretch {
    MEAL,
    DAY,
    WEEK,
    MONTH
  }

  DutySection {
    lines = List.copyOf(lines);
  }
}
