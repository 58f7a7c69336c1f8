package cn.mingchu.jobs.stock.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.jobs.stock.rules.ReleasedStockRules;
import cn.mingchu.menus.Eaters;
import cn.mingchu.menus.MenuDish;
import cn.mingchu.menus.MenuFood;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.MealStandard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the end is a function of the last words on a school's meals: the judge, told in
 * any order, ends with what fractions say. With {@code -Pproof} for many more seeds.
 */
class OrderTest {

  private static final List<AgeBand> BANDS =
      List.of(AgeBand.AGE_6_8, AgeBand.AGE_9_11, AgeBand.AGE_3_5);
  private static final List<String> DISHES = List.of("红烧肉", "番茄炒蛋", "白菜豆腐", "凉拌肉", "炒豆");
  private static final List<String> FOODS =
      List.of("大米", "猪肉", "鸡蛋", "白菜", "番茄", "豆腐", "菜籽油", "食盐", "酱油", "四季豆", "龙肉");

  private static final PlanRules RULES = new PlanRules(new ReleasedStockRules(), day -> true);
  private static final PlanJudge JUDGE = new PlanJudge(FoodCatalogue.load(), MealStandard.load());

  static LongStream seeds() {
    return DrawnOrder.seeds(200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Random random = DrawnOrder.random(seed);
    List<PlannedMeal> words = words(random);

    Ears once = told(mixed(words, new Random(seed)), random);
    Ears again = told(mixed(words, new Random(seed + 1)), random);

    assertThat(again.standing().values().stream().map(MenuBoard::line))
        .containsExactlyInAnyOrderElementsOf(PlanOracle.findings(last(words)));
    assertThat(again.standing()).isEqualTo(once.standing());
    assertThat(again.weeks()).isEqualTo(once.weeks());
  }

  private static List<PlannedMeal> last(List<PlannedMeal> words) {
    Map<String, PlannedMeal> last = new TreeMap<>();
    for (PlannedMeal word : words) {
      last.merge(
          word.mealId(), word, (one, other) -> one.revision() > other.revision() ? one : other);
    }
    return List.copyOf(last.values());
  }

  private Ears told(List<PlannedMeal> words, Random random) {
    PlanBook book = new PlanBook();
    Ears ears = new Ears();
    for (PlannedMeal word : words) {
      JUDGE.hear(book, RULES, word, ears);
      book = random.nextInt(5) == 0 ? Checkpointed.restored(new PlanBookForm(), book) : book;
    }
    return ears;
  }

  private static List<PlannedMeal> mixed(List<PlannedMeal> words, Random random) {
    List<PlannedMeal> mixed = new ArrayList<>(words);
    words.stream().filter(word -> random.nextInt(6) == 0).forEach(mixed::add);
    Collections.shuffle(mixed, random);
    return mixed;
  }

  private static List<PlannedMeal> words(Random random) {
    List<PlannedMeal> words = new ArrayList<>();
    int plenty = 20 + random.nextInt(100);
    for (int weekday = 0; weekday < 5; weekday++) {
      for (MealKind kind : List.of(MealKind.BREAKFAST, MealKind.LUNCH, MealKind.DINNER)) {
        if (random.nextInt(4) > 0) {
          String mealId = weekday + kind.name();
          for (int revision = 1 + random.nextInt(2); revision > 0; revision--) {
            words.add(word(mealId, revision, weekday, kind, plenty, random));
          }
        }
      }
    }
    return words;
  }

  private static PlannedMeal word(
      String mealId, int revision, int weekday, MealKind kind, int plenty, Random random) {
    LocalDate day =
        MenuBoard.MONDAY.plusDays(random.nextInt(8) == 0 ? random.nextInt(14) : weekday);
    return new PlannedMeal(
        MenuBoard.SCHOOL,
        MenuBoard.COUNTY,
        mealId,
        revision,
        day.toEpochDay(),
        random.nextInt(20) == 0 ? MealKind.SNACK : kind,
        MenuBoard.served(day, kind),
        BANDS.stream()
            .filter(band -> random.nextInt(3) > 0)
            .map(band -> new Eaters(band, random.nextInt(300)))
            .toList(),
        random.nextInt(12) == 0 ? List.of() : dishes(plenty, random),
        null,
        mealId.hashCode(),
        revision,
        MenuBoard.WRITTEN + random.nextInt(1_000));
  }

  private static List<MenuDish> dishes(int plenty, Random random) {
    List<MenuDish> dishes = new ArrayList<>();
    dishes.add(dish("米饭", List.of("大米"), 100 * plenty / 60, random));
    List<String> names = new ArrayList<>(DISHES);
    Collections.shuffle(names, random);
    for (String name : names.subList(0, random.nextInt(4))) {
      List<String> foods = new ArrayList<>();
      for (String food : FOODS.subList(1, FOODS.size())) {
        boolean isRare = food.equals("龙肉") || food.equals("四季豆");
        if (random.nextInt(isRare ? 12 : 3) == 0) {
          foods.add(food);
        }
      }
      dishes.add(dish(name, foods, plenty, random));
    }
    return dishes;
  }

  private static MenuDish dish(String name, List<String> foods, int grams, Random random) {
    List<MenuFood> lines = new ArrayList<>();
    for (String food : foods) {
      int most =
          switch (food) {
            case "食盐", "酱油" -> 3_000;
            case "菜籽油" -> 10_000;
            default -> 1_000 * grams;
          };
      Map<AgeBand, Long> milligrams = new EnumMap<>(AgeBand.class);
      BANDS.forEach(band -> milligrams.put(band, most / 2L + random.nextInt(most)));
      lines.add(new MenuFood(food, milligrams));
    }
    return new MenuDish(name, lines);
  }

  private static final class Ears implements PlanVoice {

    private final List<BookFinding> findings = new ArrayList<>();
    private final Map<Long, CheckedWeek> checks = new TreeMap<>();

    @Override
    public void tell(CheckedWeek week) {
      CheckedWeek before = checks.put(week.monday(), week);
      assertThat(week.revision()).isEqualTo(before == null ? 1 : before.revision() + 1);
    }

    @Override
    public void tell(BookFinding finding) {
      findings.add(finding);
    }

    /** Every field of what stands but its revision. */
    private Map<String, BookFinding> standing() {
      return Standing.of(findings);
    }

    /** A week that a meal has left is empty, or was never heard of. */
    private List<CheckedWeek> weeks() {
      return checks.values().stream()
          .filter(week -> !week.meals().isEmpty())
          .map(week -> week.asRevision(0))
          .toList();
    }
  }
}
