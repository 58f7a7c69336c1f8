package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.stock.meal.MealInput;
import cn.mingchu.jobs.stock.meal.MealReport;
import cn.mingchu.jobs.stock.plan.PlannedMeal;
import cn.mingchu.menus.Eaters;
import cn.mingchu.menus.MenuDish;
import cn.mingchu.menus.MenuFood;
import cn.mingchu.schemas.event.BandPortion;
import cn.mingchu.schemas.event.DishBatch;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.LotAmount;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.PlannedDish;
import cn.mingchu.schemas.event.RecipeLine;
import java.util.List;
import java.util.stream.Collectors;

/** What the records of menus and meals say of a meal as a whole. */
public final class MealPapers {

  private MealPapers() {}

  /** What is planned, dish by dish; where the record stands in Kafka tells nothing. */
  public static PlannedMeal plan(MenuPlan record, int partition, long offset) {
    EventHeader header = record.getHeader();
    return new PlannedMeal(
        record.getSchoolId(),
        header.getRegionCode(),
        record.getMealId(),
        record.getRevision(),
        record.getDay().toEpochDay(),
        record.getMeal(),
        record.getServedTime().toEpochMilli(),
        record.getDiners().stream()
            .map(part -> new Eaters(part.getBand(), part.getHeads()))
            .toList(),
        record.getDishes().stream().map(MealPapers::dish).toList(),
        record.getIncomeFen(),
        header.getEventId().getMostSignificantBits(),
        header.getEventId().getLeastSignificantBits(),
        header.getIngestTime().toEpochMilli());
  }

  /** What is told of a meal that is, or was, served. */
  public static MealInput report(MealServed record, int partition, long offset) {
    EventHeader header = record.getHeader();
    List<DishBatch> dishes = record.getDishes();
    return new MealReport(
        record.getSchoolId(),
        header.getRegionCode(),
        record.getMealId(),
        record.getRevision(),
        record.getDay().toEpochDay(),
        record.getMeal(),
        record.getServedTime().toEpochMilli(),
        record.getDiners(),
        record.getDinersPaid(),
        record.getDinersPresent(),
        dishes.stream().map(DishBatch::getName).toList(),
        dishes.stream()
            .flatMap(dish -> dish.getLots().stream())
            .mapToLong(LotAmount::getGrams)
            .sum(),
        dishes.stream().mapToLong(DishBatch::getLeftGrams).sum(),
        header.getEventId().getMostSignificantBits(),
        header.getEventId().getLeastSignificantBits(),
        header.getIngestTime().toEpochMilli());
  }

  private static MenuDish dish(PlannedDish record) {
    return new MenuDish(
        record.getName(), record.getRecipe().stream().map(MealPapers::food).toList());
  }

  private static MenuFood food(RecipeLine line) {
    return new MenuFood(
        line.getIngredient(),
        line.getPortions().stream()
            .collect(
                Collectors.toMap(BandPortion::getBand, BandPortion::getMilligrams, Long::sum)));
  }
}
