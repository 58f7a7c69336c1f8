package cn.mingchu.jobs.stock.plan;

import static cn.mingchu.schemas.event.MealKind.BREAKFAST;
import static cn.mingchu.schemas.event.MealKind.DINNER;
import static cn.mingchu.schemas.event.MealKind.LUNCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.menus.Advice;
import cn.mingchu.menus.MenuDish;
import cn.mingchu.schemas.event.AdviceKind;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.food.Allergen;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanJudgeTest {

  private static final String ENERGY = "RECIPE_ENERGY_OUT";
  private static final String PROTEIN = "RECIPE_PROTEIN_OUT";
  private static final String AMOUNT = "RECIPE_AMOUNT_SHORT";
  private static final String GROUPS = "RECIPE_GROUP_SHORT";
  private static final String VARIETY = "RECIPE_VEG_VARIETY";
  private static final String SALT = "RECIPE_SALT_HIGH";
  private static final String OIL = "RECIPE_OIL_HIGH";
  private static final String REPEAT = "RECIPE_REPEAT";
  private static final String BANNED_FOOD = "PROHIBITED_FOOD_K12";
  private static final String BANNED_DISH = "PROHIBITED_DISH_K12";

  private final MenuBoard board = new MenuBoard(AgeBand.AGE_6_8);

  /** Rice has 346 kcal in 100 g, so a milligram more or less decides. WS/T 554, table 1. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "AGE_6_8, BREAKFAST, 1625, 0.25, 0.30",
    "AGE_6_8, LUNCH, 1625, 0.35, 0.40",
    "AGE_6_8, DINNER, 1625, 0.30, 0.35",
    "AGE_9_11, BREAKFAST, 2000, 0.25, 0.30",
    "AGE_9_11, LUNCH, 2000, 0.35, 0.40",
    "AGE_9_11, DINNER, 2000, 0.30, 0.35",
    "AGE_12_14, BREAKFAST, 2275, 0.25, 0.30",
    "AGE_12_14, LUNCH, 2275, 0.35, 0.40",
    "AGE_12_14, DINNER, 2275, 0.30, 0.35",
    "AGE_15_17, BREAKFAST, 2625, 0.25, 0.30",
    "AGE_15_17, LUNCH, 2625, 0.35, 0.40",
    "AGE_15_17, DINNER, 2625, 0.30, 0.35",
  })
  void theMeanEnergyOfAWeekLiesInItsBounds(
      AgeBand band, MealKind kind, BigDecimal kcal, BigDecimal least, BigDecimal most) {
    long enough = milligrams(kcal, least, "0.9", "0.00346", RoundingMode.CEILING);
    long allowed = milligrams(kcal, most, "1.1", "0.00346", RoundingMode.FLOOR);

    assertThat(ofRice(band, kind, enough).standing(ENERGY)).isEmpty();
    assertThat(ofRice(band, kind, enough - 1).standing(ENERGY))
        .singleElement()
        .asString()
        .startsWith("YELLOW 2026-03-02 %s LOW ".formatted(band));
    assertThat(ofRice(band, kind, allowed).standing(ENERGY)).isEmpty();
    assertThat(ofRice(band, kind, allowed + 1).standing(ENERGY))
        .singleElement()
        .asString()
        .startsWith("YELLOW 2026-03-02 %s HIGH ".formatted(band));
  }

  /** Lean pork has 17.9 g in 100 g. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "AGE_6_8, LUNCH, 40000, 0.35, 0.40",
    "AGE_9_11, BREAKFAST, 50000, 0.25, 0.30",
    "AGE_12_14, DINNER, 62500, 0.30, 0.35",
    "AGE_15_17, LUNCH, 67500, 0.35, 0.40",
  })
  void theMeanProteinOfAWeekLiesInItsBounds(
      AgeBand band, MealKind kind, BigDecimal day, BigDecimal least, BigDecimal most) {
    long enough = milligrams(day, least, "0.8", "0.179", RoundingMode.CEILING);
    long allowed = milligrams(day, most, "1.2", "0.179", RoundingMode.FLOOR);

    assertThat(of(band, kind, "猪肉", enough).standing(PROTEIN)).isEmpty();
    assertThat(of(band, kind, "猪肉", enough - 1).standing(PROTEIN))
        .singleElement()
        .asString()
        .startsWith("YELLOW 2026-03-02 %s LOW ".formatted(band));
    assertThat(of(band, kind, "猪肉", allowed).standing(PROTEIN)).isEmpty();
    assertThat(of(band, kind, "猪肉", allowed + 1).standing(PROTEIN))
        .singleElement()
        .asString()
        .startsWith("YELLOW 2026-03-02 %s HIGH ".formatted(band));
  }

  /** 568.75 kcal are wanted and 346 there: 222.75 kcal are 64.4 g of rice, and so 65 g. */
  @Test
  void saysHowMuchToAddAndWhereToBegin() {
    board.plan(1, LUNCH, board.dish("米饭", "大米", 100_000));
    board.plan(2, LUNCH, board.dish("米饭", "大米", 98_000));
    board.plan(3, LUNCH, board.dish("米饭", "大米", 102_000));

    assertThat(board.standing(ENERGY)).containsExactly("YELLOW 2026-03-02 AGE_6_8 LOW 19500");
    assertThat(board.advice(ENERGY))
        .containsExactly(
            new Advice(
                ENERGY,
                AdviceKind.ADD,
                day(2),
                LUNCH,
                AgeBand.AGE_6_8,
                FoodGroup.GRAIN,
                null,
                65_000,
                0));
  }

  @Test
  void aMeanOfTwoDaysSaysNothing() {
    board.plan(1, LUNCH, board.dish("米饭", "大米", 1_000));
    board.plan(1, DINNER, board.dish("米饭", "大米", 1_000));
    board.plan(2, LUNCH, board.dish("米饭", "大米", 1_000));
    assertThat(board.standing(ENERGY)).isEmpty();

    board.plan(3, LUNCH, board.dish("米饭", "大米", 1_000));

    assertThat(board.standing(ENERGY)).hasSize(1);
  }

  @Test
  void theNextWeekIsAnother() {
    for (int weekday : new int[] {6, 7, 8}) {
      board.plan(weekday, LUNCH, board.dish("米饭", "大米", 1_000));
    }

    assertThat(board.standing(ENERGY)).isEmpty();
    assertThat(board.checks())
        .extracting(CheckedWeek::monday)
        .containsExactly(day(1), day(1), day(8));
  }

  /** Nine parts of ten have to be known. */
  @Test
  void tooLittleIsToldOnlyWhereMostIsKnown() {
    for (int weekday = 1; weekday <= 3; weekday++) {
      board.plan(weekday, LUNCH, board.dish("龙肉饭", "大米", 90_000, "龙肉", 10_001));
    }
    assertThat(board.standing(ENERGY)).isEmpty();
    assertThat(board.standing(PROTEIN)).isEmpty();
    assertThat(board.check().meals().get(0).unknown()).containsExactly("龙肉");

    for (int weekday = 1; weekday <= 3; weekday++) {
      board.plan(weekday, LUNCH, board.dish("龙肉饭", "大米", 90_000, "龙肉", 10_000));
    }

    assertThat(board.standing(ENERGY)).hasSize(1);
    assertThat(board.standing(PROTEIN)).hasSize(1);
  }

  @Test
  void tooMuchIsTooMuchWhateverIsNotKnown() {
    for (int weekday = 1; weekday <= 3; weekday++) {
      board.plan(weekday, LUNCH, board.dish("龙肉饭", "大米", 300_000, "龙肉", 300_000));
    }

    assertThat(board.standing(ENERGY)).hasSize(1);
    assertThat(board.advice(ENERGY)).extracting(Advice::kind).containsExactly(AdviceKind.REDUCE);
  }

  /** For one of 6 to 8 at least 120 g of vegetables at lunch; 96 g are enough by the variance. */
  @Test
  void tooFewVegetablesInTheMeanOfAWeek() {
    for (int weekday = 1; weekday <= 3; weekday++) {
      board.plan(weekday, LUNCH, board.dish("炒青菜", "小白菜", 96_000));
    }
    assertThat(board.standing(AMOUNT)).noneMatch(line -> line.contains("VEGETABLE"));

    board.plan(3, LUNCH, board.dish("炒青菜", "小白菜", 94_000));

    assertThat(board.standing(AMOUNT)).contains("BLUE 2026-03-02 AGE_6_8 VEGETABLE 7500");
    assertThat(board.advice(AMOUNT))
        .filteredOn(advice -> advice.group() == FoodGroup.VEGETABLE)
        .extracting(Advice::day, Advice::milligrams)
        .containsExactly(tuple(day(3), 25_000L));
  }

  /** 12 g of meat, 12 g of fish and 20 g of egg: together 44 g, of which 35.2 g are enough. */
  @Test
  void meatFishAndEggsAreTakenTogether() {
    for (int weekday = 1; weekday <= 3; weekday++) {
      board.plan(weekday, LUNCH, board.dish("肉", "猪肉", 35_200));
    }
    assertThat(board.standing(AMOUNT)).noneMatch(line -> line.contains("MEAT"));

    board.plan(1, LUNCH, board.dish("肉", "猪肉", 35_199));

    assertThat(board.standing(AMOUNT)).anyMatch(line -> line.contains("MEAT"));
  }

  @Test
  void aMealHasThreeOfFourGroups() {
    board.plan(1, LUNCH, board.dish("炒饭", "大米", 100_000, "鸡蛋", 20_000, "黄瓜", 5_000));
    assertThat(board.standing(GROUPS)).isEmpty();

    board.plan(1, LUNCH, board.dish("炒饭", "大米", 100_000, "鸡蛋", 20_000, "黄瓜", 4_999));

    assertThat(board.standing(GROUPS)).containsExactly("YELLOW 2026-03-02 2026-03-02-lunch 12000");
    assertThat(board.advice(GROUPS))
        .containsExactly(
            new Advice(
                GROUPS,
                AdviceKind.ADD,
                day(1),
                LUNCH,
                null,
                FoodGroup.VEGETABLE,
                null,
                120_000,
                0));
  }

  @Test
  void whereTwoGroupsAreMissingItNamesBoth() {
    board.plan(1, BREAKFAST, board.dish("馒头", "面粉", 80_000));

    assertThat(board.advice(GROUPS))
        .extracting(Advice::group)
        .containsExactly(FoodGroup.VEGETABLE, FoodGroup.EGG);
  }

  @Test
  void whatNobodyKnowsMayBeTheGroupThatIsMissing() {
    board.plan(1, BREAKFAST, board.dish("龙肉包", "面粉", 80_000, "龙肉", 5_000));
    assertThat(board.standing(GROUPS)).isEmpty();

    board.plan(1, BREAKFAST, board.dish("龙肉包", "面粉", 80_000, "龙肉", 4_999));

    assertThat(board.standing(GROUPS)).hasSize(1);
  }

  @Test
  void aDayOfThreeMealsHasThreeKindsOfVegetables() {
    board.plan(1, BREAKFAST, board.dish("粥", "大米", 40_000));
    board.plan(1, LUNCH, board.dish("炒菜", "白菜", 60_000, "大白菜", 60_000));
    assertThat(board.standing(VARIETY)).isEmpty();

    board.plan(1, DINNER, board.dish("汤", "冬瓜", 60_000));

    assertThat(board.standing(VARIETY)).containsExactly("BLUE 2026-03-02 2026-03-02 0");
    assertThat(board.advice(VARIETY)).extracting(Advice::count).containsExactly(1);

    board.plan(1, DINNER, board.dish("汤", "冬瓜", 60_000, "番茄", 10_000));

    assertThat(board.standing(VARIETY)).isEmpty();
  }

  @Test
  void aVegetableThatNobodyKnowsMayBeTheThird() {
    board.plan(1, BREAKFAST, board.dish("粥", "大米", 40_000));
    board.plan(1, LUNCH, board.dish("炒菜", "白菜", 60_000));
    board.plan(1, DINNER, board.dish("汤", "冬瓜", 60_000, "龙须菜", 1));

    assertThat(board.standing(VARIETY)).isEmpty();
  }

  /** 2 g are allowed and 2.4 g not much more; 100 g of soy sauce have 14.6 g of salt. */
  @ParameterizedTest(name = "{0} mg of salt, {1} mg of soy sauce")
  @CsvSource({"2400, 0, false", "2401, 0, true", "1670, 5000, false", "1671, 5000, true"})
  void aMealHasNoMoreSaltThanAFifthOverTheMost(long salt, long soySauce, boolean isTooMuch) {
    board.plan(1, LUNCH, board.dish("菜", "盐", salt, "生抽", soySauce, "白菜", 100_000));

    assertThat(!board.standing(SALT).isEmpty()).isEqualTo(isTooMuch);
  }

  @Test
  void saysHowMuchSaltIsTooMuch() {
    board.plan(1, LUNCH, board.dish("菜", "盐", 3_000));

    assertThat(board.standing(SALT))
        .containsExactly("BLUE 2026-03-02 2026-03-02-lunch AGE_6_8 100");
    assertThat(board.advice(SALT)).extracting(Advice::milligrams).containsExactly(1_000L);
  }

  @Test
  void noLineOfSaltIsNotNoSalt() {
    board.plan(1, LUNCH, board.dish("菜", "白菜", 100_000));

    assertThat(board.check().meals().get(0).plates().get(0).salt()).isNull();
    assertThat(board.check().meals().get(0).plates().get(0).oil()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"AGE_6_8, 12000", "AGE_9_11, 12000", "AGE_12_14, 12000", "AGE_15_17, 18000"})
  void aMealHasNoMoreOilThanAFifthOverTheMost(AgeBand band, long allowed) {
    MenuBoard other = new MenuBoard(band);
    other.plan(1, LUNCH, other.dish("菜", "菜籽油", allowed - 1_000, "香油", 1_000));
    assertThat(other.standing(OIL)).isEmpty();

    other.plan(1, LUNCH, other.dish("菜", "菜籽油", allowed - 999, "香油", 1_000));

    assertThat(other.standing(OIL)).hasSize(1);
  }

  @Test
  void noDishComesMoreThanTwiceAWeek() {
    for (int weekday = 1; weekday <= 2; weekday++) {
      board.plan(weekday, LUNCH, board.dish("红烧肉", "猪肉", 60_000), rice());
    }
    assertThat(board.standing(REPEAT)).isEmpty();

    board.plan(5, LUNCH, board.dish("红烧肉", "猪肉", 60_000), rice());

    assertThat(board.standing(REPEAT)).containsExactly("BLUE 2026-03-02 红烧肉 0");
    assertThat(board.advice(REPEAT)).extracting(Advice::count).containsExactly(1);
  }

  @Test
  void riceAndMilkMayComeEachDay() {
    for (int weekday = 1; weekday <= 5; weekday++) {
      board.plan(weekday, LUNCH, rice(), board.dish("牛奶", "牛奶", 200_000));
    }

    assertThat(board.standing(REPEAT)).isEmpty();
  }

  @Test
  void warnsOfAFoodThatSchoolsMustNotUseBeforeAnybodyBuysIt() {
    board.plan(1, LUNCH, board.dish("干煸豆", "四季豆", 80_000), board.dish("炒野生菌"));

    assertThat(board.standing(BANNED_FOOD))
        .containsExactly(
            "RED 2026-03-02 2026-03-02-lunch 四季豆 8000", "RED 2026-03-02 2026-03-02-lunch 炒野生菌 0");
    assertThat(board.advice(BANNED_FOOD))
        .extracting(Advice::kind, Advice::name)
        .containsExactly(tuple(AdviceKind.REMOVE, "四季豆"), tuple(AdviceKind.REMOVE, "炒野生菌"));
  }

  @Test
  void warnsOfADishThatSchoolsMustNotServe() {
    board.plan(1, LUNCH, board.dish("凉拌牛肉", "牛肉", 60_000), board.dish("凉拌黄瓜", "黄瓜", 60_000));

    assertThat(board.standing(BANNED_DISH))
        .containsExactly("ORANGE 2026-03-02 2026-03-02-lunch 凉拌牛肉 0");
  }

  @Test
  void universitiesMayServeWhatTheyLike() {
    MenuBoard university = new MenuBoard("4151000001", AgeBand.ADULT);
    university.plan(
        1, LUNCH, university.dish("凉拌牛肉", "牛肉", 60_000), university.dish("四季豆", "四季豆", 1));

    assertThat(university.said()).isEmpty();
  }

  /** WS/T 554 is for schools: kindergartens have a table of their own, and we have none. */
  @Test
  void judgesNoAmountsWhereTheStandardSaysNothing() {
    MenuBoard kindergarten = new MenuBoard("1151000001", AgeBand.AGE_3_5);
    for (int weekday = 1; weekday <= 5; weekday++) {
      kindergarten.plan(weekday, LUNCH, kindergarten.dish("粥", "大米", 1_000, "盐", 9_000));
    }

    assertThat(kindergarten.said()).isEmpty();
    assertThat(kindergarten.check().meals().get(0).plates().get(0).energyBounds()).isNull();
  }

  @Test
  void aPlanThatIsMendedIsWithdrawnFrom() {
    board.plan(1, LUNCH, board.dish("四季豆", "四季豆", 80_000));

    board.plan(1, LUNCH, board.dish("豇豆", "豇豆", 80_000));

    assertThat(board.standing(BANNED_FOOD)).isEmpty();
    assertThat(board.said())
        .filteredOn(finding -> finding.ruleId().equals(BANNED_FOOD))
        .extracting(BookFinding::revision, BookFinding::status)
        .containsExactly(tuple(1, FindingStatus.CLOSED), tuple(2, FindingStatus.WITHDRAWN));
    assertThat(board.check().revision()).isEqualTo(2);
  }

  @Test
  void aMealThatIsCalledOffIsNotJudged() {
    board.plan(1, LUNCH, board.dish("四季豆", "四季豆", 80_000));

    board.plan(1, LUNCH);

    assertThat(board.standing(BANNED_FOOD)).isEmpty();
    assertThat(board.standing(GROUPS)).isEmpty();
    assertThat(board.check().meals()).isEmpty();
  }

  @Test
  void theFirstOfTwoWithOneRevisionCounts() {
    PlannedMeal first = board.meal(1, LUNCH, 100, board.dish("米饭", "大米", 100_000));
    PlannedMeal second = new MenuBoard(AgeBand.AGE_9_11).meal(1, LUNCH, 50);

    assertThat(board.hear(first)).isEqualTo(Filing.Outcome.FILED);
    assertThat(board.hear(first)).isEqualTo(Filing.Outcome.DUPLICATE);
    assertThat(board.hear(board.meal(1, LUNCH, 70, rice()))).isEqualTo(Filing.Outcome.FILED);
    assertThat(board.hear(second)).isEqualTo(Filing.Outcome.SUPERSEDED);
  }

  @Test
  void tellsWhatSomeChildrenMustNotEat() {
    board.plan(1, LUNCH, board.dish("番茄炒蛋", "番茄", 80_000, "鸡蛋", 50_000, "生抽", 2_000));

    assertThat(board.check().meals().get(0).allergens())
        .containsExactly(Allergen.GLUTEN, Allergen.EGG, Allergen.SOY);
  }

  @Test
  void forgetsAWeekWhenNothingCanBeSaidOfItAnyMore() {
    board.plan(1, LUNCH, board.dish("四季豆", "四季豆", 80_000));

    board.closedAt(LocalDate.of(2026, 3, 22));
    assertThat(board.book().isForgettable()).isFalse();
    board.closedAt(LocalDate.of(2026, 3, 23));

    assertThat(board.book().isForgettable()).isTrue();
  }

  private MenuDish rice() {
    return board.dish("米饭", "大米", 100_000);
  }

  private static MenuBoard ofRice(AgeBand band, MealKind kind, long milligrams) {
    return of(band, kind, "大米", milligrams);
  }

  private static MenuBoard of(AgeBand band, MealKind kind, String food, long milligrams) {
    MenuBoard board = new MenuBoard(band);
    for (int weekday = 1; weekday <= 3; weekday++) {
      board.plan(weekday, kind, board.dish(food, food, milligrams));
    }
    return board;
  }

  /** The least, or the most, of a food that lies in the bounds. */
  private static long milligrams(
      BigDecimal day, BigDecimal share, String variance, String inAMilligram, RoundingMode mode) {
    return day.multiply(share)
        .multiply(new BigDecimal(variance))
        .divide(new BigDecimal(inAMilligram), 0, mode)
        .longValueExact();
  }

  private static long day(int weekday) {
    return MenuBoard.MONDAY.toEpochDay() + weekday - 1;
  }
}
