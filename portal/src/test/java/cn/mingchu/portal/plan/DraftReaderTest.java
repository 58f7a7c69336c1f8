package cn.mingchu.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.menus.Eaters;
import cn.mingchu.menus.Menu;
import cn.mingchu.menus.MenuDish;
import cn.mingchu.menus.MenuFood;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.food.FoodCatalogue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftReaderTest {

  private static final String SCHOOL = "2151000001";

  private static final String TABLE =
      """
      日期,餐次,菜品,食材,6-8岁,9–11 岁
      2026-03-02,午餐,米饭,大米,100,120 g
      ,,红烧肉,猪肉,1两,0.12斤
      ,,,菜籽油,8,

      2026/3/3,早餐,煮鸡蛋,鸡蛋,1个,1个
      """;

  private final DraftReader reader = new DraftReader(FoodCatalogue.load());

  @Test
  void readsATableWithMergedCellsAndUnits() {
    List<Menu> menus = reader.read(SCHOOL, "\uFEFF" + TABLE, 80);

    assertThat(menus).hasSize(2);
    Menu lunch = menus.get(0);
    assertThat(lunch.schoolId()).isEqualTo(SCHOOL);
    assertThat(lunch.mealId()).isEqualTo("2026-03-02-LUNCH");
    assertThat(lunch.meal()).isEqualTo(MealKind.LUNCH);
    assertThat(lunch.eaters())
        .containsExactly(new Eaters(AgeBand.AGE_6_8, 80), new Eaters(AgeBand.AGE_9_11, 80));
    assertThat(lunch.dishes())
        .containsExactly(
            new MenuDish("米饭", List.of(food("大米", 100_000, 120_000))),
            new MenuDish(
                "红烧肉",
                List.of(
                    food("猪肉", 50_000, 60_000),
                    new MenuFood("菜籽油", Map.of(AgeBand.AGE_6_8, 8_000L)))));
    assertThat(menus.get(1).dishes())
        .containsExactly(new MenuDish("煮鸡蛋", List.of(food("鸡蛋", 50_000, 50_000))));
    assertThat(menus.get(1).servedTime()).isGreaterThan(lunch.servedTime());
  }

  @Test
  void readsWhatIsPastedFromASheetAndEnglishHeads() {
    String english =
        TABLE
            .replace("日期,餐次,菜品,食材,6-8岁,9–11 岁", "Day,Meal,Dish,Ingredient,6-8,AGE_9_11")
            .replace("午餐", "Lunch")
            .replace("早餐", "breakfast")
            .replace(',', '\t');

    assertThat(reader.read(SCHOOL, english, 80)).isEqualTo(reader.read(SCHOOL, TABLE, 80));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "[%s]", "%s\n%1$s"})
  void readsMenusAsTheGatewayTakesThem(String form) {
    String menu =
        """
        {"schoolId": "%s", "mealId": "m-1", "day": "2026-03-02", "meal": "LUNCH", "diners":
         [{"band": "AGE_6_8", "heads": 30}], "dishes": [{"name": "米饭", "recipe": [{"ingredient":
         "大米", "portions": [{"band": "AGE_6_8", "milligrams": 100000}]}]}]}"""
            .formatted(SCHOOL);

    List<Menu> menus = reader.read(SCHOOL, form.formatted(menu), 1);

    assertThat(menus.get(0).mealId()).isEqualTo("m-1");
    assertThat(menus.get(0).eaters()).containsExactly(new Eaters(AgeBand.AGE_6_8, 30));
    assertThat(menus.get(0).dishes())
        .containsExactly(
            new MenuDish("米饭", List.of(new MenuFood("大米", Map.of(AgeBand.AGE_6_8, 100_000L)))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | nothing []",
        "日期,餐次,菜品,食材 | head []",
        "日期,餐次,菜品,6-8 | head []",
        "日期,餐次,菜品,食材,6-8,热量 | column [热量]",
        "日期,餐次,菜品,食材,6-8 | nothing []",
        "日期,餐次,菜品,食材,6-8;,午餐,米饭,大米,1 | empty [2, 日期]",
        "日期,餐次,菜品,食材,6-8;2026-03-02,,米饭,大米,1 | empty [2, 餐次]",
        "日期,餐次,菜品,食材,6-8;2026-03-02,午餐,,大米,1 | empty [2, 菜品]",
        "日期,餐次,菜品,食材,6-8;2026-03-02,午餐,米饭,,1 | empty [2, 食材]",
        "日期,餐次,菜品,食材,6-8;3月2日,午餐,米饭,大米,1 | day [2, 3月2日]",
        "日期,餐次,菜品,食材,6-8;2026-02-30,午餐,米饭,大米,1 | day [2, 2026-02-30]",
        "日期,餐次,菜品,食材,6-8;2026-03-02,夜宵,米饭,大米,1 | meal [2, 夜宵]",
        "日期,餐次,菜品,食材,6-8;2026-03-02,午餐,米饭,大米, | amounts [2, 大米]",
        "日期,餐次,菜品,食材,6-8;2026-03-02,午餐,盐,盐,少许 | amount.NO_AMOUNT [2, 盐, 少许]",
        "日期,餐次,菜品,食材,6-8;2026-03-02,午餐,果,苹果,1箱 | amount.UNKNOWN_UNIT [2, 苹果, 1箱]",
        "日期,餐次,菜品,食材,6-8;2026-03-02,午餐,饭,大米,5.001kg | amount.TOO_MUCH [2, 大米, 5.001kg]",
        "日期,餐次,菜品,食材,6-8;2026-03-02,午餐,饭,大米,1;2026-03-09,午餐,饭,大米,1"
            + " | weeks [2026-03-02, 2026-03-09]",
        "{\"day\": } | json [1]",
        "{\"meal\": \"LUNCH\"} | missing [menus[0].day]",
        "{\"day\": \"2026-13-01\"} | value [menus[0].day, \"2026-13-01\"]",
        "{\"day\": \"2026-03-02\", \"meal\": \"TEA\"} | value [menus[0].meal, \"TEA\"]",
        "{\"day\": \"2026-03-02\", \"meal\": \"LUNCH\", \"diners\": 3} | value [menus[0].diners, 3]",
        "{\"day\": \"2026-03-02\", \"meal\": \"LUNCH\", \"diners\": [{\"band\": \"ADULT\","
            + " \"heads\": -1}]} | value [menus[0].diners[0].heads, -1]"
      })
  void namesLineFieldAndValueOfWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> reader.read(SCHOOL, text.replace(';', '\n'), 100))
        .isInstanceOf(UnreadableDraftException.class)
        .hasMessage(message);
  }

  private static MenuFood food(String ingredient, long small, long large) {
    return new MenuFood(ingredient, Map.of(AgeBand.AGE_6_8, small, AgeBand.AGE_9_11, large));
  }
}
