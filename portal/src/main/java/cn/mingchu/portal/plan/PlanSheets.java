package cn.mingchu.portal.plan;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.sheet.Cell;
import cn.mingchu.portal.sheet.Sheet;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.food.Eaten;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A plan as a sheet: a line a meal and band; kcal, and grams for one child. */
@Component
class PlanSheets {

  private static final List<String> HEADS =
      List.of(
          "day", "meal", "band", "heads", "dishes", "kcal", "least", "most", "protein", "known");

  private static final long MILLIGRAMS = 1_000;

  private final Words words;
  private final PlanWords planWords;

  PlanSheets(Words words, PlanWords planWords) {
    this.words = words;
    this.planWords = planWords;
  }

  Sheet of(PlannedWeek week) {
    Stream<String> heads = HEADS.stream().map(head -> words.say("plan.sheet." + head));
    Stream<String> groups =
        Eaten.GROUPS.stream()
            .map(group -> words.say("plan.sheet.group", words.say("food.group." + group)));
    Stream<String> last =
        Stream.of("oil", "salt", "allergens", "unknown")
            .map(head -> words.say("plan.sheet." + head));
    List<List<Cell>> lines = new ArrayList<>();
    for (PlannedMeal meal : week.meals()) {
      meal.plates().forEach(plate -> lines.add(line(meal, plate)));
    }
    return new Sheet(
        words.say("plan.title"),
        Stream.of(heads, groups, last).flatMap(names -> names).toList(),
        lines);
  }

  private List<Cell> line(PlannedMeal meal, Plate plate) {
    List<Cell> line = new ArrayList<>();
    line.add(Cell.day(meal.day()));
    line.add(Cell.text(words.say("meal." + meal.kind())));
    line.add(Cell.text(words.say("plan.band." + plate.band())));
    line.add(Cell.count(plate.heads()));
    line.add(Cell.text(planWords.list(meal.dishes())));
    line.add(Cell.count(plate.kcal()));
    line.add(count(plate.leastKcal()));
    line.add(count(plate.mostKcal()));
    line.add(grams(plate.proteinMilligrams()));
    line.add(Cell.count(plate.known()));
    for (FoodGroup group : Eaten.GROUPS) {
      line.add(
          grams(
              plate.amounts().stream()
                  .filter(amount -> amount.group() == group)
                  .mapToLong(Amount::milligrams)
                  .sum()));
    }
    line.add(grams(plate.oilMilligrams()));
    line.add(grams(plate.saltMilligrams()));
    line.add(Cell.text(planWords.allergens(meal.allergens())));
    line.add(Cell.text(planWords.list(meal.unknownIngredients())));
    return line;
  }

  private static Cell count(@Nullable Long number) {
    return number == null ? Cell.text(null) : Cell.count(number);
  }

  /** To the gram, half up. */
  private static Cell grams(@Nullable Long milligrams) {
    return count(milligrams == null ? null : (Long) ((milligrams + MILLIGRAMS / 2) / MILLIGRAMS));
  }
}
