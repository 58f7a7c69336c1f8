package cn.mingchu.jobs.publication.menu;

import cn.mingchu.jobs.publication.word.CheckedWeekWord;
import cn.mingchu.jobs.publication.word.DeliveryWord;
import cn.mingchu.jobs.publication.word.DutyWord;
import cn.mingchu.jobs.publication.word.MealWord;
import cn.mingchu.jobs.publication.word.SupplierWord;
import cn.mingchu.jobs.publication.word.TestWord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one meal.
 *
 * @param meal what counts of it: what is told of the meal itself, else its plan
 * @param plan its plan; null where there is none
 * @param week the week that it is planned in; null while that was not checked
 * @param duties what is told of the duties of days that it may be about
 * @param deliveries what may have been cooked for it, in the order of their ids
 * @param tests of what came with those, in the order of their keys
 * @param suppliers by id
 */
public record MealFile(
    String schoolId,
    @Nullable String regionCode,
    MealWord meal,
    @Nullable MealWord plan,
    @Nullable CheckedWeekWord week,
    List<DutyWord> duties,
    List<DeliveryWord> deliveries,
    List<TestWord> tests,
    Map<String, SupplierWord> suppliers) {

  /** A delivery of longer ago does not tell what was cooked [D]; in days. */
  public static final int USED_WITHIN_DAYS = 60;

  public MealFile {
    duties = List.copyOf(duties);
    deliveries = List.copyOf(deliveries);
    tests = List.copyOf(tests);
    suppliers = Map.copyOf(suppliers);
  }
}
