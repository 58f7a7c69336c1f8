package cn.mingchu.jobs.series;

import static cn.mingchu.jobs.series.FindingPoints.flag;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.schemas.event.AuditedIngredient;
import cn.mingchu.schemas.event.MealAudit;
import cn.mingchu.schemas.series.Measurements;
import java.time.ZoneId;

/** A meal as a point of its day; each revision overwrites the one before. */
final class MealPoints {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private MealPoints() {}

  static SeriesPoint of(MealAudit meal) {
    long plannedGrams = 0;
    long usedGrams = 0;
    for (AuditedIngredient ingredient : meal.getIngredients()) {
      plannedGrams += ingredient.getPlannedGrams();
      usedGrams += ingredient.getUsedGrams();
    }
    SeriesPoint.Builder point =
        SeriesPlaces.point(Measurements.MEALS, meal.getRegionCode(), meal.getSchoolId())
            .tag("meal", meal.getMeal().name())
            .field("meals", 1)
            .field("planned", flag(meal.getPlanned()))
            .field("served", flag(meal.getServed()))
            .field("planned_diners", meal.getPlannedDiners())
            .field("diners", meal.getDiners())
            .field("planned_grams", plannedGrams)
            .field("used_grams", usedGrams)
            .field("cooked_grams", meal.getCookedGrams())
            .field("left_grams", meal.getLeftGrams());
    Long costFen = meal.getCostFen();
    if (costFen != null) {
      point.field("cost_fen", costFen);
    }
    Long incomeFen = meal.getIncomeFen();
    if (incomeFen != null) {
      point.field("income_fen", incomeFen);
    }
    return point.at(
        meal.getDay().atStartOfDay(SHANGHAI).toInstant(), FindingPoints.nanosOf(meal.getMealId()));
  }
}
