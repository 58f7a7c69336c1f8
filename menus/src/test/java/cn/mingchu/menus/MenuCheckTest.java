package cn.mingchu.menus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.AdviceKind;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.MealStandard;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit at its border stands in the test of the job that asks this check. */
class MenuCheckTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final RuleBook RULES = new RuleBook(RuleCatalogue.load(), List.of());

  private final MenuCheck check = new MenuCheck(FoodCatalogue.load(), MealStandard.load());

  @Test
  void addsUpWhatIsOnAPlateAndWhatTheCatalogueDoesNotKnow() {
    CheckedMeal meal =
        check.read(
            lunch(
                0,
                new MenuDish("米饭", List.of(food("大米", 100_000))),
                new MenuDish("烧龙肉", List.of(food("龙肉", 25_000)))));

    Plate plate = meal.plate(AgeBand.AGE_6_8).orElseThrow();
    assertThat(plate.kcal()).isEqualTo(346);
    assertThat(plate.milligrams()).isEqualTo(125_000);
    assertThat(plate.knownMilligrams()).isEqualTo(100_000);
    assertThat(plate.kcalBounds()).isEqualTo(new Plate.Bounds(569, 650));
    assertThat(meal.unknown()).containsExactly("龙肉");
  }

  @Test
  void saysWhatToChangeByTheRulesThatBind() {
    PlannedWeek week = week(IntStream.range(0, 4).mapToObj(MenuCheckTest::riceAndBeans).toList());

    List<Advice> advice = advice(week, MenuCheckTest::released);

    assertThat(advice)
        .contains(
            new Advice(
                "PROHIBITED_FOOD_K12",
                AdviceKind.REMOVE,
                MONDAY.toEpochDay(),
                MealKind.LUNCH,
                null,
                null,
                "四季豆",
                0,
                0))
        .anySatisfy(
            one -> {
              assertThat(one.ruleId()).isEqualTo("RECIPE_ENERGY_OUT");
              assertThat(one.kind()).isEqualTo(AdviceKind.ADD);
              assertThat(one.group()).isEqualTo(FoodGroup.GRAIN);
            });
    assertThat(advice(week, ruleId -> null)).isEmpty();
    assertThat(
            advice(week, ruleId -> ruleId.equals("PROHIBITED_FOOD_K12") ? null : released(ruleId)))
        .extracting(Advice::ruleId)
        .contains("RECIPE_ENERGY_OUT")
        .doesNotContain("PROHIBITED_FOOD_K12");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void ignoresTheOrderOfMeals(long seed) {
    List<CheckedMeal> meals =
        new ArrayList<>(
            IntStream.range(0, 5).mapToObj(MenuCheckTest::riceAndBeans).map(check::read).toList());
    List<Advice> inOrder = advice(new PlannedWeek(MONDAY, meals), MenuCheckTest::released);

    Collections.shuffle(meals, new Random(seed));

    assertThat(advice(new PlannedWeek(MONDAY, meals), MenuCheckTest::released))
        .isEqualTo(inOrder)
        .isNotEmpty();
  }

  private PlannedWeek week(List<Menu> menus) {
    return new PlannedWeek(MONDAY, menus.stream().map(check::read).toList());
  }

  private List<Advice> advice(PlannedWeek week, Function<String, @Nullable EffectiveRule> rules) {
    return check.faults(week, rules).stream()
        .flatMap(fault -> fault.fault().advice().stream())
        .toList();
  }

  private static @Nullable EffectiveRule released(String ruleId) {
    return RULES
        .effective(ruleId, List.of("51"), Instant.ofEpochMilli(Menu.begin(MONDAY)))
        .orElse(null);
  }

  private static Menu riceAndBeans(int weekday) {
    return lunch(
        weekday,
        new MenuDish("米饭", List.of(food("大米", 80_000))),
        new MenuDish("四季豆炒肉", List.of(food("四季豆", 100_000), food("猪肉", 30_000))));
  }

  private static Menu lunch(int weekday, MenuDish... dishes) {
    LocalDate day = MONDAY.plusDays(weekday);
    return new Menu(
        "2151000001",
        "lunch-" + weekday,
        day.toEpochDay(),
        MealKind.LUNCH,
        Menu.begin(day) + 12 * 3_600_000L,
        List.of(new Eaters(AgeBand.AGE_6_8, 100)),
        List.of(dishes));
  }

  private static MenuFood food(String ingredient, long milligrams) {
    return new MenuFood(ingredient, Map.of(AgeBand.AGE_6_8, milligrams));
  }
}
