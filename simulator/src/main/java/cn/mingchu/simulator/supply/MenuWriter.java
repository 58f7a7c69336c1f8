package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.BandHeads;
import cn.mingchu.schemas.event.BandPortion;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.PlannedDish;
import cn.mingchu.schemas.event.RecipeLine;
import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.goods.Ingredient;
import cn.mingchu.simulator.goods.Recipe;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.world.SimulatedSchool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Writes down what a canteen means to cook, and later what it cooks instead. */
final class MenuWriter {

  /** In the afternoon, when what is left in the store is known. */
  private static final int WRITTEN = 16 * SchoolTime.HOUR;

  /** When somebody has minded. */
  private static final int MENDED_AFTER = 4 * SchoolTime.HOUR;

  private static final int WHOLE = 100;
  private static final int MILLIGRAMS = 1_000;

  /** In percent of the mean: younger children get less. */
  private static final int SMALL = 90;

  private static final int LARGE = 110;

  /** Green beans: they poison who eats them half done. */
  private static final String BANNED = "四季豆";

  private static final long BANNED_PORTION = 40_000;

  private final FoodCatalogue foods;
  private final Frauds frauds;
  private final Desk desk;

  MenuWriter(FoodCatalogue foods, Frauds frauds, Desk desk) {
    this.foods = foods;
    this.frauds = frauds;
    this.desk = desk;
  }

  /** A part of those who eat, and what they get of a mean portion. */
  private record Part(AgeBand band, int heads, int percent) {}

  /**
   * Writes it down; what must not be on it is off it again in the evening.
   *
   * @param day on which that is done
   */
  void write(SimulatedSchool school, PlannedMeal plan, long day) {
    long written = SchoolTime.moment(day, WRITTEN);
    if (isBannedFoodOn(school, plan)) {
      write(school, plan, 1, written, plan.recipes(), (recipe, one) -> 1, List.of(BANNED));
      written += MENDED_AFTER;
    }
    write(school, plan, firstGood(school, plan), written, plan.recipes(), (recipe, one) -> 1);
  }

  private boolean isBannedFoodOn(SimulatedSchool school, PlannedMeal plan) {
    return plan.kind() == MealKind.LUNCH && frauds.isBannedFoodPlanned(school.index(), plan.day());
  }

  /** The revision that is meant to be cooked. */
  private int firstGood(SimulatedSchool school, PlannedMeal plan) {
    return isBannedFoodOn(school, plan) ? 2 : 1;
  }

  /**
   * Says before it is cooked that not all is there that was planned.
   *
   * @param recipes those that are cooked; none where the meal is called off
   * @param there how much of what was planned, 0 to 1
   */
  void change(
      SimulatedSchool school,
      PlannedMeal plan,
      long second,
      List<Recipe> recipes,
      ToDoubleBiFunction<Recipe, Ingredient> there) {
    write(school, plan, firstGood(school, plan) + 1, second, recipes, there);
  }

  private void write(
      SimulatedSchool school,
      PlannedMeal plan,
      int revision,
      long second,
      List<Recipe> recipes,
      ToDoubleBiFunction<Recipe, Ingredient> there) {
    write(school, plan, revision, second, recipes, there, List.of());
  }

  private void write(
      SimulatedSchool school,
      PlannedMeal plan,
      int revision,
      long second,
      List<Recipe> recipes,
      ToDoubleBiFunction<Recipe, Ingredient> there,
      List<String> bannedFoods) {
    List<Part> parts =
        parts(school.type(), frauds.counted(school.index(), plan.day(), plan.diners()));
    List<BandHeads> diners =
        parts.stream().map(part -> new BandHeads(part.band(), part.heads())).toList();
    List<PlannedDish> dishes = new ArrayList<>();
    recipes.forEach(recipe -> dishes.add(dish(plan, recipe, parts, there)));
    bannedFoods.forEach(food -> dishes.add(bannedDish(food, parts)));
    desk.menu(
        second,
        school.schoolId(),
        header ->
            new MenuPlan(
                header,
                plan.mealId(),
                revision,
                school.schoolId(),
                LotPapers.date(plan.day()),
                plan.kind(),
                Instant.ofEpochSecond(plan.served()),
                diners,
                dishes,
                null));
  }

  private PlannedDish dish(
      PlannedMeal plan,
      Recipe recipe,
      List<Part> parts,
      ToDoubleBiFunction<Recipe, Ingredient> there) {
    List<RecipeLine> lines = new ArrayList<>();
    for (Ingredient ingredient : recipe.ingredients()) {
      List<BandPortion> portions =
          parts.stream()
              .map(
                  part ->
                      new BandPortion(
                          part.band(),
                          Math.round(
                              milligrams(plan, recipe, ingredient, part)
                                  * there.applyAsDouble(recipe, ingredient))))
              .toList();
      lines.add(new RecipeLine(ingredient.label(), portions));
    }
    return new PlannedDish(recipe.name(), lines);
  }

  private static PlannedDish bannedDish(String food, List<Part> parts) {
    List<BandPortion> portions =
        parts.stream().map(part -> new BandPortion(part.band(), BANNED_PORTION)).toList();
    return new PlannedDish("炒" + food, List.of(new RecipeLine(food, portions)));
  }

  /** Of what is bought of it, what can be eaten. */
  private double milligrams(PlannedMeal plan, Recipe recipe, Ingredient ingredient, Part part) {
    double bought = recipe.grams().getOrDefault(ingredient, 0) * plan.portion() * MILLIGRAMS;
    int edible = foods.called(ingredient.label()).ediblePercent();
    return bought * edible * part.percent() / (WHOLE * WHOLE);
  }

  private static List<Part> parts(SchoolType type, int diners) {
    int younger = diners / 2;
    return switch (type) {
      case KINDERGARTEN -> List.of(new Part(AgeBand.AGE_3_5, diners, WHOLE));
      case PRIMARY ->
          List.of(
              new Part(AgeBand.AGE_6_8, younger, SMALL),
              new Part(AgeBand.AGE_9_11, diners - younger, LARGE));
      case JUNIOR_MIDDLE, SPECIAL_EDUCATION -> List.of(new Part(AgeBand.AGE_12_14, diners, WHOLE));
      case SENIOR_MIDDLE, VOCATIONAL -> List.of(new Part(AgeBand.AGE_15_17, diners, WHOLE));
      case UNIVERSITY, OTHER_SCHOOL -> List.of(new Part(AgeBand.ADULT, diners, WHOLE));
    };
  }
}
