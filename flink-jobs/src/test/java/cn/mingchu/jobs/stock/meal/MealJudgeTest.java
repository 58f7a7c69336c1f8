package cn.mingchu.jobs.stock.meal;

import static cn.mingchu.jobs.stock.meal.Refectory.JUDGED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.SubjectKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MealJudgeTest {

  private static final String[] DISHES = {"米饭", "肉丝白菜"};

  private final Refectory lunch = new Refectory();

  @Test
  void tellsWhatEachFoodIsNeededForAndWhatNoLonger() {
    lunch.planned().planned(2, 300, Map.of("大米", 30_000_000L), 10L, "米饭");

    assertThat(lunch.needs())
        .containsExactly("大米 40000", "猪肉 20000", "白菜 45977", "大米 30000", "猪肉 0", "白菜 0");
  }

  @Test
  void hasNothingToSayOfAMealThatIsCookedAsPlanned() {
    cooked(40, 20, 46).timePassesTo(JUDGED);

    assertThat(lunch.standing()).isEmpty();
  }

  /** 46 kg of cabbage are bought, so that 40 kg can be eaten. */
  @Test
  void addsUpWhatWasPlannedAndUsedInGrams() {
    cooked(39, 19, 45);

    assertThat(lunch.audit().foods())
        .containsExactly(
            new FoodAccount("大米", FoodGroup.GRAIN, 40_000, 39_000, 40_000, 39_000, 23_400L),
            new FoodAccount("猪肉", FoodGroup.MEAT, 20_000, 19_000, 20_000, 19_000, 57_000L),
            new FoodAccount("白菜", FoodGroup.VEGETABLE, 45_977, 45_000, 39_980, 39_130, 13_500L));
    assertThat(lunch.audit().costFen()).isEqualTo(93_900);
    assertThat(lunch.audit().incomeFen()).isEqualTo(80_000);
  }

  @Test
  void plansForThoseWhoAte() {
    lunch.planned().served(300, DISHES);

    assertThat(lunch.audit().group(FoodGroup.MEAT))
        .isEqualTo(new GroupAccount(FoodGroup.MEAT, 15_000, 0));
  }

  @Test
  void waitsADayForThePapers() {
    lunch.planned().served(400, DISHES).used("rice", "大米", 40).used("cabbage", "白菜", 46);

    assertThat(lunch.timePassesTo(23.999).standing()).isEmpty();
    assertThat(lunch.book().nextAlarm()).isEqualTo(Refectory.at(24));
    assertThat(lunch.timePassesTo(24).standing()).hasSize(2);
    assertThat(lunch.used("pork", "猪肉", 20).standing()).isEmpty();
    assertThat(lunch.said())
        .extracting(BookFinding::status)
        .containsExactlyInAnyOrder(
            FindingStatus.CLOSED,
            FindingStatus.CLOSED,
            FindingStatus.WITHDRAWN,
            FindingStatus.WITHDRAWN);
  }

  @ParameterizedTest(name = "{0} kg of pork instead of 20")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          17     | -
          16.999 | RECIPE_EXEC_LOW YELLOW MEAT 3001
          14     | RECIPE_EXEC_LOW YELLOW MEAT 6000
          13.999 | RECIPE_EXEC_LOW ORANGE MEAT 6001
          10     | RECIPE_EXEC_LOW ORANGE MEAT 10000
          23     | -
          23.001 | RECIPE_EXEC_HIGH YELLOW MEAT 3001
          26     | RECIPE_EXEC_HIGH YELLOW MEAT 6000
          26.001 | RECIPE_EXEC_HIGH ORANGE MEAT 6001
          """)
  void asMuchOfEachGroupIsUsedAsIsPlanned(double kilograms, String finding) {
    cooked(40, kilograms, 46).timePassesTo(JUDGED);

    if (finding == null) {
      assertThat(lunch.standing()).isEmpty();
    } else {
      assertThat(lunch.standing()).containsExactly(finding);
    }
  }

  @Test
  void tellsWhenMostOfTheMeatIsMissing() {
    cooked(40, 9.999, 46).timePassesTo(JUDGED);

    assertThat(lunch.standing())
        .containsExactly("RECIPE_ANIMAL_LOW RED 10001", "RECIPE_EXEC_LOW ORANGE MEAT 10001");
  }

  /** 34 kg of ribs are worth 20 kg of lean meat. */
  @Test
  void ribsStandForTheMeatThatIsOnThem() {
    lunch.planned().served(400, DISHES).used("rice", "大米", 40).used("cabbage", "白菜", 46);

    assertThat(lunch.used("ribs", "排骨", 34).timePassesTo(JUDGED).standing()).isEmpty();
    assertThat(lunch.used("ribs", "排骨", 20).standing())
        .containsExactly(
            "RECIPE_EXEC_LOW ORANGE MEAT 8235", "RECIPE_SUBSTITUTION YELLOW 猪排骨 20000");
  }

  @Test
  void anotherGroupIsNoSubstitute() {
    lunch.planned().served(400, DISHES).used("rice", "大米", 40).used("cabbage", "白菜", 46);

    assertThat(lunch.used("eggs", "鸡蛋", 20).timePassesTo(JUDGED).standing())
        .containsExactly(
            "RECIPE_EXEC_LOW ORANGE MEAT 20000", "RECIPE_SUBSTITUTION YELLOW 鸡蛋 20000");
  }

  @Test
  void whatOnlySeasonsIsNotJudged() {
    lunch.planned(1, 400, Map.of("大米", 40_000_000L, "菜籽油", 4_000_000L), null, "米饭");
    lunch.served(400, "米饭").used("rice", "大米", 40).used("oil", "菜籽油", 20);
    lunch.used("salt", "食盐", 5).used("what", "不知何物", 30);

    assertThat(lunch.timePassesTo(JUDGED).standing()).isEmpty();
  }

  @Test
  void whatWasPlannedIsCooked() {
    cooked(40, 20, 46);
    lunch.served(2, 400, null, null, 0, "米饭");

    assertThat(lunch.timePassesTo(JUDGED).standing())
        .containsExactly("RECIPE_DISH_ABSENT YELLOW 肉丝白菜 0");
  }

  @Test
  void aMealOfWhichNobodyTellsIsAbsentAsAWhole() {
    assertThat(lunch.planned().timePassesTo(JUDGED).standing())
        .containsExactly(
            "RECIPE_ANIMAL_LOW RED 20000",
            "RECIPE_DISH_ABSENT YELLOW 0",
            "RECIPE_EXEC_LOW ORANGE GRAIN 40000",
            "RECIPE_EXEC_LOW ORANGE MEAT 20000",
            "RECIPE_EXEC_LOW ORANGE VEGETABLE 39980");
  }

  @Test
  void aMealMayBeCalledOff() {
    lunch.planned().planned(2, 0, Map.of(), null);

    assertThat(lunch.timePassesTo(JUDGED).standing()).isEmpty();
  }

  @Test
  void aChangeOfThePlanIsHeededWheneverItComes() {
    cooked(40, 10, 46).timePassesTo(JUDGED);
    assertThat(lunch.standing()).isNotEmpty();

    lunch.planned(
        3, 400, Map.of("大米", 40_000_000L, "猪肉", 10_000_000L, "白菜", 40_000_000L), null, DISHES);

    assertThat(lunch.standing()).isEmpty();
  }

  @ParameterizedTest(name = "{0} paid, {1} present")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -   | -   | -
          400 | -   | -
          421 | -   | -
          422 | -   | DINER_COUNT_MISMATCH YELLOW 0
          470 | 400 | DINER_COUNT_MISMATCH YELLOW 0
          471 | 400 | DINER_COUNT_MISMATCH ORANGE 0
          400 | 380 | -
          400 | 379 | DINER_COUNT_MISMATCH YELLOW 0
          -   | 339 | DINER_COUNT_MISMATCH ORANGE 0
          """)
  void allSayThatAboutAsManyAte(Integer paid, Integer present, String finding) {
    cooked(40, 20, 46);
    lunch.served(2, 400, paid, present, 0, DISHES).timePassesTo(JUDGED);

    if (finding == null) {
      assertThat(lunch.standing()).isEmpty();
    } else {
      assertThat(lunch.standing()).containsExactly(finding);
    }
  }

  @Test
  void littleIsLeft() {
    cooked(40, 20, 46);

    lunch.served(2, 400, null, null, 10, DISHES).timePassesTo(JUDGED);
    assertThat(lunch.standing()).isEmpty();

    lunch.served(3, 400, null, null, 10.001, DISHES);
    assertThat(lunch.standing()).containsExactly("FOOD_WASTE_HIGH BLUE 10001");
  }

  /** 10 yuan each are paid: 4,000 yuan, of which 2,800 have to buy food. */
  @ParameterizedTest(name = "pork for {0} yuan")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          140 | -
          139 | MEAL_COST_SHARE YELLOW 0
          120 | MEAL_COST_SHARE YELLOW 0
          119 | MEAL_COST_SHARE ORANGE 0
          -   | -
          """)
  void whatIsPaidBuysFood(Long yuan, String finding) {
    lunch.planned().served(400, DISHES);
    lunch.used("rice", "大米", 40, 0L).used("pork", "猪肉", 20, yuan).used("cabbage", "白菜", 46, 0L);
    lunch.timePassesTo(JUDGED);

    if (finding == null) {
      assertThat(lunch.standing()).isEmpty();
    } else {
      assertThat(lunch.standing()).containsExactly(finding);
    }
  }

  @Test
  void whatComesBackWasNotUsed() {
    cooked(40, 30, 46);

    lunch.used("rest", "猪肉", -10).timePassesTo(JUDGED);

    assertThat(lunch.standing()).isEmpty();
  }

  @Test
  void forgetsWhatAPaperNoLongerSays() {
    cooked(40, 20, 46);
    lunch.used("more", "猪肉", 20).timePassesTo(JUDGED);
    assertThat(lunch.standing()).containsExactly("RECIPE_EXEC_HIGH ORANGE MEAT 20000");

    lunch.tookBack("more", "猪肉", 20);

    assertThat(lunch.standing()).isEmpty();
  }

  @Test
  void saysNothingOfWhatIsTakenForAMealThatNobodySpeaksOf() {
    lunch.used("pork", "猪肉", 20).timePassesTo(JUDGED);

    assertThat(lunch.audits()).isEmpty();
    assertThat(lunch.said()).isEmpty();
    assertThat(lunch.closedAt(-2 + 14 * 24 - 0.001).book().isForgettable()).isFalse();
    assertThat(lunch.closedAt(-2 + 14 * 24).book().isForgettable()).isTrue();
  }

  @Test
  void tellsWhatAMealComesToOnlyWhenThatIsNew() {
    cooked(40, 20, 46);
    int told = lunch.audits().size();

    lunch.timePassesTo(JUDGED);

    assertThat(lunch.audits()).hasSize(told);
    assertThat(lunch.audits()).extracting(AuditedMeal::revision).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aFindingIsAboutTheSchoolAndRestsOnAllPapersOfTheMeal() {
    cooked(40, 9, 46).timePassesTo(JUDGED);

    BookFinding finding = lunch.said().get(0);
    assertThat(finding.subject().kind()).isEqualTo(SubjectKind.SCHOOL);
    assertThat(finding.subject().id()).isEqualTo(Refectory.SCHOOL);
    assertThat(finding.episode().decidedIngestTime()).isEqualTo(Refectory.at(24));
    assertThat(finding.evidence()).hasSize(5);
  }

  /** For 400 who pay 2 yuan, in kilograms; a kilogram costs 6, 30 and 3 yuan. */
  private Refectory cooked(double rice, double pork, double cabbage) {
    return lunch
        .planned()
        .planned(
            2, 400, Map.of("大米", 40_000_000L, "猪肉", 20_000_000L, "白菜", 40_000_000L), 2L, DISHES)
        .served(400, DISHES)
        .used("rice", "大米", rice, 6L)
        .used("pork", "猪肉", pork, 30L)
        .used("cabbage", "白菜", cabbage, 3L);
  }
}
