package cn.mingchu.menus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.MealStandard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannedCostTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final FoodCatalogue FOODS = FoodCatalogue.load();
  private static final MenuCheck CHECK = new MenuCheck(FOODS, MealStandard.load());
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  @Test
  void costsWhatHasToBeBoughtOfIt() {
    int edible = FOODS.called("土豆").ediblePercent();
    Menu lunch = meal(0, MealKind.LUNCH, 100, Map.of("大米", 100_000L, "土豆", 1_000L * edible));

    PlannedCost cost = sum(Map.of("大米", 600L, "土豆", 300L), lunch);

    // 100 g of rice at 6 yuan and 100 g of potatoes, as bought, at 3
    assertThat(cost).isEqualTo(new PlannedCost(100, 9_000_000, List.of()));
    assertThat(cost.fenOfChildDay()).isEqualTo(90);
  }

  @Test
  void aChildsDayIsOneOfTheMealThatMostEat() {
    PlannedCost cost =
        sum(
            Map.of("大米", 1_000L),
            meal(0, MealKind.BREAKFAST, 20, Map.of("大米", 100_000L)),
            meal(0, MealKind.LUNCH, 100, Map.of("大米", 100_000L)),
            meal(1, MealKind.LUNCH, 80, Map.of("大米", 200_000L)));

    assertThat(cost.childDays()).isEqualTo(180);
    assertThat(cost.fenOfChildDay()).isEqualTo((20 * 100 + 100 * 100 + 80 * 200) / 180);
  }

  @ParameterizedTest(name = "{0} fen a kilogram against 500 fen")
  @CsvSource({"4999, true, false", "5000, false, false", "5001, false, true"})
  void isHeldAgainstTheBudgetToTheFen(long fen, boolean isUnder, boolean isOver) {
    PlannedCost cost = sum(Map.of("大米", fen), meal(0, MealKind.LUNCH, 3, Map.of("大米", 100_000L)));

    assertThat(cost.isUnder(500)).isEqualTo(isUnder);
    assertThat(cost.isOver(500)).isEqualTo(isOver);
  }

  @Test
  void isNotTooLittleWhileSomethingHasNoPrice() {
    Menu lunch = meal(0, MealKind.LUNCH, 10, Map.of("大米", 100_000L, "龙肉", 1_000L));

    PlannedCost cost = sum(Map.of("大米", 600L), lunch);

    assertThat(cost.unpriced()).containsExactly("龙肉");
    assertThat(cost.isUnder(500)).isFalse();
    assertThat(cost.isOver(59)).isTrue();
  }

  @Test
  void goesByTheNameThatTheCatalogueHasForIt() {
    String alias = FOODS.called("番茄").aliases().get(0);

    PlannedCost cost =
        sum(Map.of("番茄", 480L), meal(0, MealKind.LUNCH, 10, Map.of(alias, 100_000L)));

    assertThat(cost.unpriced()).isEmpty();
    assertThat(cost.thousandthFen()).isPositive();
  }

  @Test
  void aMealThatIsCalledOffCostsNothing() {
    Menu off =
        new Menu(
            "2151000001",
            "off",
            MONDAY.toEpochDay(),
            MealKind.LUNCH,
            0,
            List.of(new Eaters(AgeBand.AGE_6_8, 100)),
            List.of());

    PlannedCost cost = sum(Map.of(), off);

    assertThat(cost).isEqualTo(new PlannedCost(0, 0, List.of()));
    assertThat(cost.fenOfChildDay()).isZero();
    assertThat(cost.isUnder(500)).isFalse();
  }

  /**
   * Against decimals that are not rounded: no more than a thousandth of a fen a food and meal is
   * lost.
   */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void losesNoMoreThanAThousandthOfAFenAFood(long seed) {
    Random random = new Random(seed);
    Map<String, Long> prices = new HashMap<>();
    List<String> names = List.of("大米", "猪肉", "土豆", "白菜", "鸡蛋", "豆腐");
    names.forEach(name -> prices.put(name, 1L + random.nextInt(10_000_000)));
    List<Menu> menus = new ArrayList<>();
    BigDecimal exact = BigDecimal.ZERO;
    int lines = 0;
    for (int day = 0; day < 5; day++) {
      int heads = 1 + random.nextInt(3_000);
      Map<String, Long> milligrams = new HashMap<>();
      for (String name : names) {
        long amount = random.nextInt(5_000_000);
        milligrams.put(name, amount);
        exact =
            exact.add(
                BigDecimal.valueOf(amount * heads)
                    .multiply(BigDecimal.valueOf(100))
                    .multiply(BigDecimal.valueOf(prices.getOrDefault(name, 0L)))
                    .divide(
                        MILLION.multiply(BigDecimal.valueOf(FOODS.called(name).ediblePercent())),
                        9,
                        RoundingMode.HALF_UP));
        lines++;
      }
      menus.add(meal(day, MealKind.LUNCH, heads, milligrams));
    }

    PlannedCost cost = sum(prices, menus.toArray(Menu[]::new));

    BigDecimal told = BigDecimal.valueOf(cost.thousandthFen(), 3);
    assertThat(told).isBetween(exact.subtract(BigDecimal.valueOf(lines, 3)), exact);
  }

  private static PlannedCost sum(Map<String, Long> prices, Menu... menus) {
    PlannedWeek week = new PlannedWeek(MONDAY, List.of(menus).stream().map(CHECK::read).toList());
    return PlannedCost.sum(PlannedCost.ofDays(week, FOODS, prices));
  }

  private static Menu meal(int day, MealKind kind, int heads, Map<String, Long> milligrams) {
    List<MenuFood> foods = new ArrayList<>();
    milligrams.forEach(
        (name, amount) -> foods.add(new MenuFood(name, Map.of(AgeBand.AGE_6_8, amount))));
    return new Menu(
        "2151000001",
        day + kind.name(),
        MONDAY.plusDays(day).toEpochDay(),
        kind,
        MONDAY.plusDays(day).toEpochDay() * 86_400_000L,
        List.of(new Eaters(AgeBand.AGE_6_8, heads)),
        List.of(new MenuDish("dish", foods)));
  }
}
