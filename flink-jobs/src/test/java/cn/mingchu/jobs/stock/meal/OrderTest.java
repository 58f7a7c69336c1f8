package cn.mingchu.jobs.stock.meal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.jobs.stock.pantry.PlannedNeed;
import cn.mingchu.jobs.stock.rules.ReleasedStockRules;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.food.Food;
import cn.mingchu.schemas.food.FoodCatalogue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the end is a function of the last words on a meal: the judge, told in any order,
 * ends with what fractions say. With {@code -Pproof} for many more seeds.
 */
class OrderTest {

  private static final List<String> FOODS = List.of("大米", "猪肉", "猪排骨", "草鱼", "鸡蛋", "白菜", "菜籽油");
  private static final List<String> DISHES = List.of("米饭", "红烧肉", "蒸蛋", "豆瓣鱼");
  private static final long END = Refectory.at(200);

  private final StockRules rules = new ReleasedStockRules();
  private final FoodCatalogue foods = FoodCatalogue.load();

  static LongStream seeds() {
    return DrawnOrder.seeds(100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Random random = DrawnOrder.random(seed);
    List<Deque<MealInput>> voices = voices(random);

    Ears once = told(mixed(voices, new Random(seed)), random);
    Ears again = told(mixed(voices, new Random(seed + 1)), random);

    assertThat(again.lines()).containsExactlyInAnyOrderElementsOf(wanted(voices));
    assertThat(again.standing()).isEqualTo(once.standing());
    assertThat(again.meal()).isEqualTo(once.meal());
    assertThat(again.needs).isEqualTo(once.needs).isEqualTo(needs(voices));
  }

  /** Of each food in the last plan, so many grams as have to be bought. */
  private Map<String, Long> needs(List<Deque<MealInput>> voices) {
    Map<String, Long> needs = new TreeMap<>();
    voices.stream()
        .flatMap(Deque::stream)
        .filter(MealPlan.class::isInstance)
        .map(MealPlan.class::cast)
        .max(Comparator.comparingInt(MealPlan::revision))
        .ifPresent(
            plan ->
                plan.edibleMilligrams()
                    .forEach(
                        (name, milligrams) -> {
                          Food food = foods.called(name);
                          BigDecimal grams =
                              BigDecimal.valueOf(milligrams)
                                  .divide(
                                      BigDecimal.valueOf(10L * food.ediblePercent()),
                                      0,
                                      RoundingMode.HALF_UP);
                          needs.merge(food.name(), grams.longValueExact(), Long::sum);
                        }));
    needs.values().removeIf(grams -> grams == 0);
    return needs;
  }

  private static Iterable<String> wanted(List<Deque<MealInput>> voices) {
    MealPlan plan = null;
    MealReport report = null;
    Map<String, MealUse> uses = new HashMap<>();
    for (Deque<MealInput> voice : voices) {
      for (MealInput input : voice) {
        if (input instanceof MealPlan next && (plan == null || next.revision() > plan.revision())) {
          plan = next;
        }
        if (input instanceof MealReport next
            && (report == null || next.revision() > report.revision())) {
          report = next;
        }
        if (input instanceof MealUse use) {
          uses.put(use.useId(), use);
        }
      }
    }
    uses.values().removeIf(use -> !use.stands());
    return MealOracle.findings(plan, report, uses.values());
  }

  private Ears told(List<MealInput> inputs, Random random) {
    MealJudge judge = new MealJudge(foods);
    MealBook book = new MealBook();
    Ears ears = new Ears();
    for (MealInput input : inputs) {
      judge.hear(book, rules, input, ears);
      if (random.nextInt(4) == 0 && book.nextChange <= END) {
        judge.timePasses(book, rules, book.nextChange, ears);
      }
      book = random.nextInt(5) == 0 ? Checkpointed.restored(new MealBookForm(), book) : book;
    }
    while (book.nextChange <= END) {
      judge.timePasses(book, rules, book.nextChange, ears);
    }
    int said = ears.findings.size();
    judge.timePasses(book, rules, END, ears);
    assertThat(ears.findings).as("alarms tell all that time alone shows").hasSize(said);
    return ears;
  }

  /** Everybody's words in any order, but what is said of one use in its own. */
  private static List<MealInput> mixed(List<Deque<MealInput>> voices, Random random) {
    List<Deque<MealInput>> left = new ArrayList<>();
    voices.forEach(voice -> left.add(new ArrayDeque<>(voice)));
    List<MealInput> mixed = new ArrayList<>();
    while (!left.isEmpty()) {
      Deque<MealInput> voice = left.get(random.nextInt(left.size()));
      MealInput input = voice.remove();
      mixed.add(input);
      if (random.nextInt(6) == 0) {
        mixed.add(input);
      }
      if (voice.isEmpty()) {
        left.remove(voice);
      }
    }
    return mixed;
  }

  private static List<Deque<MealInput>> voices(Random random) {
    List<Deque<MealInput>> voices = new ArrayList<>();
    for (int revision = 1; revision <= random.nextInt(4); revision++) {
      voices.add(new ArrayDeque<>(List.of(plan(revision, random))));
    }
    for (int revision = 1; revision <= random.nextInt(4); revision++) {
      voices.add(new ArrayDeque<>(List.of(report(revision, random))));
    }
    for (int i = random.nextInt(9); i > 0; i--) {
      voices.add(uses("use-" + i, random));
    }
    Collections.shuffle(voices, random);
    return voices;
  }

  private static MealPlan plan(int revision, Random random) {
    boolean isOff = random.nextInt(9) == 0;
    Map<String, Long> milligrams = new TreeMap<>();
    for (String food : FOODS) {
      if (!isOff && random.nextInt(3) > 0) {
        milligrams.put(food, 1_000_000L * random.nextInt(30) + random.nextInt(1_000));
      }
    }
    return new MealPlan(
        Refectory.SCHOOL,
        Refectory.COUNTY,
        Refectory.LUNCH,
        revision,
        Refectory.DAY,
        MealKind.LUNCH,
        Refectory.at(0) + 60_000L * random.nextInt(30),
        isOff ? 0 : 1 + random.nextInt(500),
        milligrams,
        isOff ? List.of() : some(DISHES, random),
        random.nextBoolean() ? null : (Long) (long) random.nextInt(1_000),
        1,
        revision,
        Refectory.at(-20 + random.nextInt(60)));
  }

  private static MealReport report(int revision, Random random) {
    int diners = random.nextInt(500);
    return new MealReport(
        Refectory.SCHOOL,
        Refectory.COUNTY,
        Refectory.LUNCH,
        revision,
        Refectory.DAY,
        MealKind.LUNCH,
        Refectory.at(0) + 60_000L * random.nextInt(30),
        diners,
        near(diners, random),
        near(diners, random),
        some(DISHES, random),
        10_000,
        500L * random.nextInt(5),
        2,
        revision,
        Refectory.at(random.nextInt(90)));
  }

  private static @Nullable Integer near(int diners, Random random) {
    return random.nextBoolean() ? null : (Integer) (diners * (90 + random.nextInt(20)) / 100);
  }

  private static List<String> some(List<String> all, Random random) {
    List<String> some = new ArrayList<>(all);
    Collections.shuffle(some, random);
    return some.subList(0, random.nextInt(all.size() + 1));
  }

  private static Deque<MealInput> uses(String id, Random random) {
    Deque<MealInput> uses = new ArrayDeque<>();
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      MealUse use =
          new MealUse(
              Refectory.SCHOOL,
              Refectory.COUNTY,
              Refectory.LUNCH,
              id,
              true,
              random.nextInt(8) == 0 ? null : FOODS.get(random.nextInt(FOODS.size())),
              random.nextInt(5) == 0 ? null : (Long) (long) random.nextInt(5_000),
              random.nextInt(30_000) - (random.nextInt(4) == 0 ? 30_000 : 0),
              Refectory.at(-2),
              3,
              id.hashCode(),
              Refectory.at(random.nextInt(150)));
      uses.add(random.nextInt(5) == 0 ? use.takenBack() : use);
    }
    return uses;
  }

  private static final class Ears implements MealVoice {

    private final List<BookFinding> findings = new ArrayList<>();
    private final Map<String, Long> needs = new TreeMap<>();
    private @Nullable AuditedMeal meal;

    @Override
    public void tell(PlannedNeed need) {
      needs.put(need.food(), need.grams());
      needs.values().removeIf(grams -> grams == 0);
    }

    @Override
    public void tell(AuditedMeal told) {
      assertThat(told.revision()).isEqualTo(meal == null ? 1 : meal.revision() + 1);
      meal = told;
    }

    @Override
    public void tell(BookFinding finding) {
      findings.add(finding);
    }

    private @Nullable AuditedMeal meal() {
      return meal == null ? null : meal.asRevision(0);
    }

    /** Every field of what stands but its revision. */
    private Map<String, BookFinding> standing() {
      return Standing.of(findings);
    }

    private List<String> lines() {
      return standing().values().stream().map(Refectory::line).toList();
    }
  }
}
