package cn.mingchu.jobs.stock;

import cn.mingchu.jobs.stock.plan.CheckedWeek;
import cn.mingchu.menus.Advice;
import cn.mingchu.menus.GroupAmount;
import cn.mingchu.menus.Plate;
import cn.mingchu.schemas.event.CheckedMeal;
import cn.mingchu.schemas.event.PlanAdvice;
import cn.mingchu.schemas.event.PlanCheck;
import cn.mingchu.schemas.event.PlannedAmount;
import cn.mingchu.schemas.event.PlannedPlate;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How what the stock job says of plans becomes records. */
final class PlanRecords {

  private PlanRecords() {}

  static PlanCheck check(CheckedWeek week) {
    return PlanCheck.newBuilder()
        .setSchoolId(week.schoolId())
        .setRegionCode(week.regionCode())
        .setMonday(LocalDate.ofEpochDay(week.monday()))
        .setRevision(week.revision())
        .setMeals(week.meals().stream().map(PlanRecords::meal).toList())
        .setAdvice(week.advice().stream().map(PlanRecords::advice).toList())
        .setDecidedIngestTime(Instant.ofEpochMilli(week.ingestTime()))
        .build();
  }

  private static CheckedMeal meal(CheckedWeek.Entry meal) {
    return CheckedMeal.newBuilder()
        .setMealId(meal.mealId())
        .setDay(LocalDate.ofEpochDay(meal.day()))
        .setMeal(meal.meal())
        .setServedTime(Instant.ofEpochMilli(meal.servedTime()))
        .setDishes(meal.dishes())
        .setAllergens(meal.allergens().stream().map(Enum::name).toList())
        .setUnknownIngredients(meal.unknown())
        .setPlates(meal.plates().stream().map(PlanRecords::plate).toList())
        .build();
  }

  private static PlannedPlate plate(Plate plate) {
    Plate.Bounds energy = plate.kcalBounds();
    Plate.Bounds protein = plate.proteinMilligramBounds();
    return PlannedPlate.newBuilder()
        .setBand(plate.band())
        .setHeads(plate.heads())
        .setMilligrams(plate.milligrams())
        .setKnownMilligrams(plate.knownMilligrams())
        .setKcal(plate.kcal())
        .setProteinMilligrams(plate.proteinMilligrams())
        .setSaltMilligrams(plate.saltMilligrams())
        .setOilMilligrams(plate.oil())
        .setLeastKcal(energy == null ? null : (Long) energy.least())
        .setMostKcal(energy == null ? null : (Long) energy.most())
        .setLeastProteinMilligrams(protein == null ? null : (Long) protein.least())
        .setMostProteinMilligrams(protein == null ? null : (Long) protein.most())
        .setAmounts(plate.amounts().stream().map(PlanRecords::amount).toList())
        .build();
  }

  private static PlannedAmount amount(GroupAmount amount) {
    return PlannedAmount.newBuilder()
        .setGroup(amount.group())
        .setMilligrams(amount.standard())
        .setLeastMilligrams(amount.least())
        .setMostMilligrams(amount.most())
        .build();
  }

  private static PlanAdvice advice(Advice advice) {
    return PlanAdvice.newBuilder()
        .setRuleId(advice.ruleId())
        .setKind(advice.kind())
        .setDay(day(advice.day()))
        .setMeal(advice.meal())
        .setBand(advice.band())
        .setGroup(advice.group())
        .setName(advice.name())
        .setMilligrams(advice.milligrams())
        .setCount(advice.count())
        .build();
  }

  private static @Nullable LocalDate day(@Nullable Long day) {
    return day == null ? null : LocalDate.ofEpochDay(day);
  }
}
