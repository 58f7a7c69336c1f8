package cn.mingchu.portal.meal;

import static cn.mingchu.portal.meal.MealFixture.DAY;
import static cn.mingchu.portal.meal.MealFixture.lunch;
import static cn.mingchu.portal.meal.MealFixture.meal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.meal.Dish.Fate;
import cn.mingchu.schemas.event.FoodGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

class MealDetailTest {

  @Test
  void tellsWhatBecameOfEachDish() {
    MealDetail detail = detail(lunch(812, null), List.of("红烧肉", "炒青菜"), List.of("红烧肉", "炒土豆丝"));

    assertThat(detail.dishes())
        .containsExactly(
            new Dish("红烧肉", Fate.COOKED),
            new Dish("炒青菜", Fate.ABSENT),
            new Dish("炒土豆丝", Fate.NOT_PLANNED));
  }

  @Test
  void expectsThePlannedDishesWhileNobodyHasToldOfTheMeal() {
    Meal awaited = meal("lunch-1", DAY, true, false, 0, null);

    assertThat(detail(awaited, List.of("红烧肉"), List.of()).dishes())
        .containsExactly(new Dish("红烧肉", Fate.EXPECTED));
  }

  @Test
  void missesNoPlanInTheDishesOfAMealThatHasNone() {
    Meal unplanned = meal("lunch-1", DAY, false, true, 812, null);

    assertThat(detail(unplanned, List.of(), List.of("红烧肉")).dishes())
        .containsExactly(new Dish("红烧肉", Fate.COOKED));
  }

  @Test
  void putsIngredientsByFoodGroupAndThoseOfNoneLast() {
    Ingredient yam = new Ingredient("山药豆", FoodGroup.OTHER_FOODS, 90_000, 0, null);
    Ingredient rice = new Ingredient("大米", FoodGroup.GRAIN, 80_000, 80_000, null);
    Ingredient flour = new Ingredient("面粉", FoodGroup.GRAIN, 9_000, 90_000, null);
    Ingredient pork = new Ingredient("猪肉", FoodGroup.MEAT, 41_000, 25_400, 71_120L);
    Ingredient beef = new Ingredient("牛肉", FoodGroup.MEAT, 41_000, 0, null);

    MealDetail detail =
        new MealDetail(
            lunch(812, null),
            null,
            null,
            List.of(yam, pork, flour, rice, beef),
            List.of(),
            List.of());

    assertThat(detail.ingredients()).containsExactly(rice, flour, beef, pork, yam);
  }

  private static MealDetail detail(Meal meal, List<String> planned, List<String> served) {
    return new MealDetail(meal, null, null, List.of(), planned, served);
  }
}
