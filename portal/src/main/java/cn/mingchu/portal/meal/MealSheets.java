package cn.mingchu.portal.meal;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.sheet.Cell;
import cn.mingchu.portal.sheet.Sheet;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.food.Eaten;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Meals as sheets, in kilograms and yuan: a line a meal, or a line an ingredient of one. */
@Component
class MealSheets {

  private static final List<String> HEADS_OF_MEALS =
      List.of(
          "day",
          "meal",
          "mealId",
          "plannedDiners",
          "diners",
          "cooked",
          "left",
          "cost",
          "income",
          "costEach");

  private static final List<String> HEADS_OF_INGREDIENTS =
      List.of("ingredient", "group", "planned", "used", "difference", "cost");

  private final Words words;

  MealSheets(Words words) {
    this.words = words;
  }

  /** A line a meal; what was planned and used of each food group stands behind the rest. */
  Sheet of(List<Meal> meals) {
    Stream<String> heads = HEADS_OF_MEALS.stream().map(this::head);
    Stream<String> groups =
        Eaten.GROUPS.stream()
            .map(group -> words.say("food.group." + group.name()))
            .flatMap(
                name ->
                    Stream.of(
                        words.say("meals.sheet.groupPlanned", name),
                        words.say("meals.sheet.groupUsed", name)));
    return new Sheet(
        words.say("meals.title"),
        Stream.concat(heads, groups).toList(),
        meals.stream().map(this::line).toList());
  }

  /** A line an ingredient. */
  Sheet of(MealDetail detail) {
    return new Sheet(
        words.say("meals.ingredients"),
        HEADS_OF_INGREDIENTS.stream().map(this::head).toList(),
        detail.ingredients().stream().map(this::line).toList());
  }

  private String head(String name) {
    return words.say("meals.sheet." + name);
  }

  private List<Cell> line(Meal meal) {
    List<Cell> line = new ArrayList<>();
    line.add(Cell.day(meal.day()));
    line.add(Cell.text(words.say("meal." + meal.kind().name())));
    line.add(Cell.text(meal.mealId()));
    line.add(Cell.count(meal.plannedDiners()));
    line.add(Cell.count(meal.diners()));
    line.add(Cell.grams(meal.cookedGrams()));
    line.add(Cell.grams(meal.leftGrams()));
    line.add(Cell.fen(meal.costFen()));
    line.add(Cell.fen(meal.incomeFen()));
    line.add(Cell.fen(meal.costEachFen()));
    Map<FoodGroup, GroupUse> uses = new EnumMap<>(FoodGroup.class);
    meal.eaten().forEach(use -> uses.put(use.group(), use));
    for (FoodGroup group : Eaten.GROUPS) {
      GroupUse use = uses.get(group);
      line.add(Cell.grams(use == null ? null : use.plannedGrams()));
      line.add(Cell.grams(use == null ? null : use.usedGrams()));
    }
    return line;
  }

  private List<Cell> line(Ingredient ingredient) {
    return List.of(
        Cell.text(ingredient.name()),
        Cell.text(words.say("food.group." + ingredient.group().name())),
        Cell.grams(ingredient.plannedGrams()),
        Cell.grams(ingredient.usedGrams()),
        Cell.grams(ingredient.differenceGrams()),
        Cell.fen(ingredient.fen()));
  }
}
