package cn.mingchu.jobs.stock.money;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.stock.meal.AuditedMeal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What of a meal counts for what children eat.
 *
 * @param revision of its audit, from 1; the highest counts
 * @param regionCode the school's county; null while nobody names it
 * @param servedTime UTC milliseconds
 * @param diners who ate; 0 where nobody told, or it was called off
 * @param costFen of all that was used for it; null where that is not known
 * @param report the paper that tells of it; null where nobody told
 * @param ingestTime when the gateway took in the last of what this rests on, UTC milliseconds
 */
public record EatenMeal(
    String mealId,
    int revision,
    String schoolId,
    @Nullable String regionCode,
    long servedTime,
    int diners,
    @Nullable Long costFen,
    @Nullable BookEvidence report,
    long ingestTime)
    implements MoneyWord {

  /** The canonical order of meals. */
  static final Comparator<EatenMeal> BY_DATE =
      Comparator.comparingLong(EatenMeal::servedTime).thenComparing(EatenMeal::mealId);

  /**
   * What an audit says of a meal: of one that was called off, that nobody ate and it cost nothing.
   */
  public static EatenMeal of(AuditedMeal meal) {
    boolean isCalledOff = !meal.isServed() && meal.plannedDishes().isEmpty();
    Long known = meal.isServed() ? meal.costFen() : null;
    return new EatenMeal(
        meal.mealId(),
        meal.revision(),
        meal.schoolId(),
        meal.regionCode(),
        meal.servedTime(),
        meal.diners(),
        isCalledOff ? (Long) 0L : known,
        meal.report(),
        meal.ingestTime());
  }

  BusinessDay day() {
    return BusinessDay.of(servedTime);
  }
}
