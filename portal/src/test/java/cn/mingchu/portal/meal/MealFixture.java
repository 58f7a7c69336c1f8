package cn.mingchu.portal.meal;

import cn.mingchu.portal.Records;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Meals to ask questions of. */
final class MealFixture {

  static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  static final ExecutionBand BAND = new ExecutionBand(85, 115);

  private MealFixture() {}

  /** A lunch that was planned for 820, and told of. */
  static Meal lunch(int diners, @Nullable Long costFen, GroupUse... groups) {
    return meal("lunch-1", DAY, true, true, diners, costFen, groups);
  }

  static Meal meal(
      String mealId,
      LocalDate day,
      boolean planned,
      boolean served,
      int diners,
      @Nullable Long costFen,
      GroupUse... groups) {
    return new Meal(
        mealId,
        day,
        MealKind.LUNCH,
        Records.NOON,
        planned,
        served,
        planned ? 820 : 0,
        diners,
        List.of(groups),
        served ? 350_000 : 0,
        served ? 11_900 : 0,
        costFen,
        planned ? diners * 600L : null);
  }

  static GroupUse use(FoodGroup group, long plannedGrams, long usedGrams) {
    return new GroupUse(group, plannedGrams, usedGrams);
  }
}
