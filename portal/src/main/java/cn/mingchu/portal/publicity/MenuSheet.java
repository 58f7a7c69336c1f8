package cn.mingchu.portal.publicity;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.sheet.Cell;
import cn.mingchu.portal.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Menus as a sheet: a line a dish; a meal that was called off has a line without one. */
@Component
class MenuSheet {

  private static final List<String> HEADS =
      List.of(
          "school",
          "day",
          "meal",
          "state",
          "dish",
          "ingredients",
          "allergens",
          "unknown",
          "licence");

  private static final String BETWEEN = "; ";

  private final Words words;

  MenuSheet(Words words) {
    this.words = words;
  }

  Sheet of(List<PublishedMeal> meals, String licence) {
    List<List<Cell>> lines = new ArrayList<>();
    for (PublishedMeal meal : meals) {
      if (meal.dishes().isEmpty()) {
        lines.add(line(meal, new PublishedMeal.Dish("", List.of(), List.of(), List.of()), licence));
      }
      meal.dishes().forEach(dish -> lines.add(line(meal, dish, licence)));
    }
    return new Sheet(
        words.say("public.sheet"),
        HEADS.stream().map(head -> words.say("public.sheet." + head)).toList(),
        lines);
  }

  private List<Cell> line(PublishedMeal meal, PublishedMeal.Dish dish, String licence) {
    return List.of(
        Cell.text(meal.schoolId()),
        Cell.day(meal.day()),
        Cell.text(words.say("meal." + meal.meal())),
        Cell.text(words.say(state(meal))),
        Cell.text(dish.name()),
        Cell.text(String.join(BETWEEN, dish.ingredients())),
        Cell.text(
            String.join(
                BETWEEN,
                dish.allergens().stream().map(one -> words.say("plan.allergen." + one)).toList())),
        Cell.text(String.join(BETWEEN, dish.unknownIngredients())),
        Cell.text(licence));
  }

  private static String state(PublishedMeal meal) {
    if (meal.withheld()) {
      return "public.withheld";
    }
    return meal.calledOff()
        ? "public.calledOff"
        : meal.cooked() ? "public.cooked" : "public.planned";
  }
}
