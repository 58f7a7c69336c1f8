package cn.mingchu.jobs.stock;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.stock.meal.AuditedMeal;
import cn.mingchu.jobs.stock.meal.FoodAccount;
import cn.mingchu.jobs.stock.meal.GroupAccount;
import cn.mingchu.jobs.stock.meal.MealPlan;
import cn.mingchu.jobs.stock.meal.MealWord;
import cn.mingchu.schemas.event.AuditedGroup;
import cn.mingchu.schemas.event.AuditedIngredient;
import cn.mingchu.schemas.event.MealAudit;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;

/** How what the stock job says of meals becomes records. */
final class MealRecords {

  private static final byte[] IN_PLACE = {};

  private MealRecords() {}

  static MealAudit audit(AuditedMeal meal) {
    return MealAudit.newBuilder()
        .setSchoolId(meal.schoolId())
        .setRegionCode(meal.regionCode())
        .setMealId(meal.mealId())
        .setRevision(meal.revision())
        .setDay(LocalDate.ofEpochDay(meal.day()))
        .setMeal(meal.meal())
        .setServedTime(Instant.ofEpochMilli(meal.servedTime()))
        .setPlanned(meal.isPlanned())
        .setServed(meal.isServed())
        .setPlannedDiners(meal.plannedDiners())
        .setDiners(meal.diners())
        .setDinersPaid(meal.dinersPaid())
        .setDinersPresent(meal.dinersPresent())
        .setIngredients(meal.foods().stream().map(MealRecords::ingredient).toList())
        .setGroups(meal.groups().stream().map(MealRecords::group).toList())
        .setPlannedDishes(meal.plannedDishes())
        .setServedDishes(meal.servedDishes())
        .setCookedGrams(meal.cookedGrams())
        .setLeftGrams(meal.leftGrams())
        .setCostFen(meal.costFen())
        .setIncomeFen(meal.incomeFen())
        .setDecidedIngestTime(Instant.ofEpochMilli(meal.ingestTime()))
        .build();
  }

  private static AuditedIngredient ingredient(FoodAccount food) {
    return AuditedIngredient.newBuilder()
        .setIngredient(food.name())
        .setGroup(food.group())
        .setPlannedGrams(food.plannedGrams())
        .setUsedGrams(food.usedGrams())
        .setFen(food.fen())
        .build();
  }

  private static AuditedGroup group(GroupAccount group) {
    return AuditedGroup.newBuilder()
        .setGroup(group.group())
        .setPlannedGrams(group.plannedGrams())
        .setUsedGrams(group.usedGrams())
        .build();
  }

  /** Something that is said of a meal, and does not count. */
  static SetAside setAside(RejectReason reason, String detail, MealWord word) {
    return new SetAside(
        reason,
        detail,
        word instanceof MealPlan ? Topics.MENUS.name() : Topics.MEALS.name(),
        null,
        null,
        word.ingestTime(),
        word.mealKey(),
        word.servedTime(),
        word.ingestTime(),
        IN_PLACE);
  }
}
