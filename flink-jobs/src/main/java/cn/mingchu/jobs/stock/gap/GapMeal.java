package cn.mingchu.jobs.stock.gap;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.stock.meal.GroupAccount;
import java.util.Comparator;
import java.util.List;

/**
 * What of a meal that was planned and served counts for a gap.
 *
 * @param revision of its audit, from 1
 * @param servedTime UTC milliseconds
 * @param groups those that are judged, and were planned
 * @param report what was told of it when it was over
 * @param ingestTime when the gateway took in the last of what this rests on, UTC milliseconds
 */
record GapMeal(
    String mealId,
    int revision,
    long servedTime,
    List<GroupAccount> groups,
    BookEvidence report,
    long ingestTime) {

  /** The canonical order of meals. */
  static final Comparator<GapMeal> BY_DATE =
      Comparator.comparingLong(GapMeal::servedTime).thenComparing(GapMeal::mealId);

  GapMeal {
    groups = List.copyOf(groups);
  }
}
