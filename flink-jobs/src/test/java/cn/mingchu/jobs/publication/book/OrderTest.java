package cn.mingchu.jobs.publication.book;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.publication.word.CheckedWeekWord;
import cn.mingchu.jobs.publication.word.DeliveryWord;
import cn.mingchu.jobs.publication.word.DutyWord.Mark;
import cn.mingchu.jobs.publication.word.MealWord;
import cn.mingchu.jobs.publication.word.PublicationWord;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.TestResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is public in the end is a function of the newest revisions of all words: heard in any order,
 * and some of them twice, it is what one finds who asks for each meal by itself. With {@code
 * -Pproof} for many more seeds.
 */
class OrderTest {

  private static final long DAY = 24 * PublicSchool.HOUR;

  static LongStream seeds() {
    return DrawnOrder.seeds(100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Random random = DrawnOrder.random(seed);
    List<PublicationWord> words = new Weeks(random).words;
    Set<String> wanted = PublicationOracle.lines(words);
    List<PublicationWord> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingLong(PublicationWord::ingestTime));
    long end = sorted.get(sorted.size() - 1).ingestTime();
    long now = end + random.nextInt((int) (9 * DAY));

    PublicSchool inOrder = new PublicSchool().isRegistered(-5);
    for (PublicationWord word : sorted) {
      if (random.nextInt(5) == 0) {
        inOrder.closeUntil(word.ingestTime());
      }
      assertThat(inOrder.hear(word)).isNotEqualTo(PublicationJudge.Reception.LATE);
      checkpoint(inOrder, random);
    }
    inOrder.closeUntil(now);
    PublicSchool anyhow = new PublicSchool().isRegistered(-5);
    for (PublicationWord word : DrawnOrder.anyhow(words, random)) {
      assertThat(anyhow.hear(word)).isNotEqualTo(PublicationJudge.Reception.LATE);
      checkpoint(anyhow, random);
    }
    anyhow.closeUntil(now);

    assertThat(lines(anyhow)).isEqualTo(wanted);
    assertThat(lines(inOrder)).isEqualTo(wanted);
    assertThat(inOrder.published()).hasToString(anyhow.published().toString());
    assertThat(inOrder.standing()).isEqualTo(anyhow.standing());
  }

  @Test
  void drawsAllThatThereIsToTell() {
    StringBuilder all = new StringBuilder();
    for (long seed = 1; seed <= 100; seed++) {
      all.append(PublicationOracle.lines(new Weeks(DrawnOrder.random(seed)).words));
    }

    assertThat(all.toString())
        .contains("called off", "withheld", "cooked=true", "cooked=false", "EGG", "秘制酱]")
        .contains("from 绿源公司", "from null", "tested {农残=1}", "tested {}", "tested {农残=2}")
        .contains("tasted=DONE", "tasted=LATE", "tasted=NOT_DONE", "samples=1/2", "parent=DONE")
        .contains("AGE_9_11=null", "AGE_9_11=20", "papers=1/2");
  }

  private static void checkpoint(PublicSchool school, Random random) {
    if (random.nextInt(30) == 0) {
      school.replace(Checkpointed.restored(new PublicationBookForm(), school.book()));
    }
  }

  private static Set<String> lines(PublicSchool school) {
    Set<String> lines = new TreeSet<>();
    school.published().values().forEach(menu -> lines.add(PublicationOracle.line(menu)));
    return lines;
  }

  /**
   * Up to two weeks of a school that plans, buys, cooks and checks, and forgets some of it. All
   * words come in while the first day that they are about is open.
   */
  private static final class Weeks {

    private static final List<String> FOODS = List.of("大米", "鸡蛋", "牛奶", "虾", "白菜", "秘制酱");
    private static final List<TestResult> OTHER_RESULTS =
        List.of(TestResult.UNCLEAR, TestResult.PASSED);
    private static final List<String> DISHES = List.of("饭", "汤", "炒菜");

    private final Random random;
    private final List<PublicationWord> words = new ArrayList<>();
    private final List<String> lots = new ArrayList<>();

    Weeks(Random random) {
      this.random = random;
      int days = 1 + random.nextInt(11);
      for (int day = 0; day < days; day++) {
        if (random.nextInt(3) > 0) {
          deliver(day);
        }
        if (random.nextInt(4) > 0) {
          serve("lunch-" + day, day * 24 + 12);
        }
      }
      if (words.isEmpty()) {
        serve("lunch", 12);
      }
      for (int week = 0; week <= days / 7; week++) {
        check(week);
      }
      for (long offset = 1; offset <= random.nextInt(3); offset++) {
        words.add(PublicSchool.supplier("s-0", "绿源公司", false, offset));
      }
      tellOfParents();
    }

    private void deliver(int day) {
      double hours = day * 24 + 6;
      for (int revision = 1; revision <= 1 + random.nextInt(2); revision++) {
        List<DeliveryWord.Line> lines = new ArrayList<>();
        for (int line = 0; line <= random.nextInt(3); line++) {
          String lot = "lot-%d-%d".formatted(day, line);
          lots.add(lot);
          Long produced = random.nextBoolean() ? (Long) PublicSchool.day(hours - 24) : null;
          lines.add(new DeliveryWord.Line(lot, food(), produced, random.nextInt(4) > 0, List.of()));
        }
        words.add(
            PublicSchool.delivery(
                "d-" + day,
                revision,
                hours,
                taken(hours),
                "s-" + random.nextInt(2),
                lines.toArray(DeliveryWord.Line[]::new)));
      }
      for (int test = 0; test < random.nextInt(3); test++) {
        String lot = lots.get(random.nextInt(lots.size()));
        int delivered = Integer.parseInt(lot, 4, lot.lastIndexOf('-'), 10);
        TestResult result =
            random.nextInt(4) == 0 ? TestResult.FAILED : OTHER_RESULTS.get(random.nextInt(2));
        words.add(
            PublicSchool.test(
                "t-%d-%d".formatted(day, test), lot, 1, "农残", result, taken(delivered * 24)));
      }
    }

    private void serve(String id, double hours) {
      for (int revision = 1; revision <= random.nextInt(3); revision++) {
        words.add(PublicSchool.meal(id, false, revision, hours, taken(hours - 30), planned()));
      }
      for (int revision = 1; revision <= random.nextInt(3); revision++) {
        words.add(PublicSchool.meal(id, true, revision, hours, taken(hours), cooked()));
      }
      DutyState[] states = {DutyState.DUE, DutyState.DONE, DutyState.LATE, DutyState.MISSING};
      for (int revision = 1; revision <= random.nextInt(3); revision++) {
        words.add(
            PublicSchool.duties(
                hours,
                revision,
                taken(hours),
                new Mark(DutyKind.COOK_TASTING, id, states[random.nextInt(4)], null),
                new Mark(DutyKind.SAMPLE_KEPT, id, states[random.nextInt(4)], null),
                new Mark(DutyKind.SAMPLE_KEPT, id, states[random.nextInt(4)], null)));
      }
    }

    private MealWord.Dish[] planned() {
      if (random.nextInt(6) == 0) {
        return new MealWord.Dish[0];
      }
      List<MealWord.Dish> dishes = new ArrayList<>();
      for (String name : DISHES.subList(0, 1 + random.nextInt(3))) {
        dishes.add(PublicSchool.recipe(named(name), food(), food()));
      }
      return dishes.toArray(MealWord.Dish[]::new);
    }

    private MealWord.Dish[] cooked() {
      if (random.nextInt(6) == 0) {
        return new MealWord.Dish[0];
      }
      Set<String> used = new HashSet<>(Set.of("lot-of-nobody"));
      for (int i = 0; i < 3 && !lots.isEmpty(); i++) {
        used.add(lots.get(random.nextInt(lots.size())));
      }
      List<MealWord.Dish> dishes = new ArrayList<>();
      for (String lot : used) {
        String name = named(DISHES.get(random.nextInt(3)));
        dishes.add(
            random.nextInt(4) == 0 ? PublicSchool.batch(name) : PublicSchool.batch(name, lot));
      }
      return dishes.toArray(MealWord.Dish[]::new);
    }

    private void check(int week) {
      for (int revision = 1; revision <= random.nextInt(3); revision++) {
        List<CheckedWeekWord.Meal> meals = new ArrayList<>();
        for (int day = week * 7; day < week * 7 + 7; day++) {
          meals.add(
              new CheckedWeekWord.Meal(
                  "lunch-" + day, List.of(plate(AgeBand.AGE_6_8, 7), plate(AgeBand.AGE_9_11, 30))));
        }
        words.add(
            new CheckedWeekWord(
                PublicSchool.SCHOOL,
                PublicSchool.COUNTY,
                PublicSchool.day(week * 7 * 24),
                revision,
                meals,
                taken(week * 7 * 24)));
      }
    }

    private CheckedWeekWord.Plate plate(AgeBand band, int most) {
      int heads = random.nextInt(most);
      return new CheckedWeekWord.Plate(
          band, heads, 100, 90, 600 + heads, 20, null, null, null, null, null, null);
    }

    private void tellOfParents() {
      for (int revision = 1; revision <= random.nextInt(3); revision++) {
        words.add(
            PublicSchool.duties(
                24 * 29,
                revision,
                taken(0),
                new Mark(
                    DutyKind.PARENT_MEAL,
                    null,
                    DutyState.DONE,
                    PublicSchool.day(24 * random.nextInt(5)))));
      }
    }

    private String named(String dish) {
      return random.nextInt(40) == 0 ? PublicationOracle.PERSONAL + "的" + dish : dish;
    }

    private String food() {
      return FOODS.get(random.nextInt(FOODS.size()));
    }

    /** Some hour after something happened, as long as its day is open. */
    private long taken(double hours) {
      long first = Math.min(PublicSchool.at(hours), bound(hours));
      return first + (long) ((bound(hours) - first) * random.nextDouble() * random.nextDouble());
    }

    /** When the last word on the day of such an hour may come. */
    private static long bound(double hours) {
      return PublicSchool.at(Math.floor(hours / 24) * 24 + 8 * 24) - 1;
    }
  }
}
