package cn.mingchu.jobs.stock.money;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the end is a function of the last revisions of purchases and meals: the judge,
 * told in any order, ends with what one finds who has all of them on the table. With {@code
 * -Pproof} for many more seeds.
 */
class OrderTest {

  private static final long HOUR = Bursary.HOUR;
  private static final long DAY = Bursary.DAY;
  private static final long WEEK = 7 * DAY;
  private static final List<String> SUPPLIERS = List.of("butcher", "farmer", "mill");

  static LongStream seeds() {
    return DrawnOrder.seeds(250);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Random random = DrawnOrder.random(seed);
    List<MoneyWord> words = words(random);
    long end = words.stream().mapToLong(OrderTest::ingestTime).max().orElseThrow();
    long now = end + random.nextInt(40) * DAY;
    List<MoneyWord> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingLong(OrderTest::ingestTime));
    List<MoneyWord> shuffled = DrawnOrder.anyhow(words, random);
    boolean isInProgramme = random.nextBoolean();
    List<Enrolment> register = register(isInProgramme, random);

    Set<String> wanted = MoneyOracle.findings(words, isInProgramme, now);
    Ears inOrder = new Ears(random);
    inOrder.enrol(register);
    inOrder.readClosing(sorted, now);
    Ears anyhow = new Ears(random);
    Collections.shuffle(register, random);
    anyhow.enrol(register);
    anyhow.read(shuffled, now);

    assertThat(inOrder.lines()).isEqualTo(wanted);
    assertThat(anyhow.lines()).isEqualTo(wanted);
    assertThat(anyhow.standing()).isEqualTo(inOrder.standing());
  }

  private static long ingestTime(MoneyWord word) {
    return word instanceof Payment payment
        ? payment.purchase().ingestTime()
        : ((EatenMeal) word).ingestTime();
  }

  /** The last word is what is so; what came before the job was started says nothing any more. */
  private static List<Enrolment> register(boolean isInProgramme, Random random) {
    List<Enrolment> words = new ArrayList<>();
    words.add(new Enrolment(Bursary.SCHOOL, Bursary.COUNTY, random.nextBoolean(), 9));
    words.add(new Enrolment(Bursary.SCHOOL, Bursary.COUNTY, random.nextBoolean(), 10));
    words.add(new Enrolment(Bursary.SCHOOL, Bursary.COUNTY, isInProgramme, 11));
    return words;
  }

  /** Some weeks around the end of March. */
  private static List<MoneyWord> words(Random random) {
    List<MoneyWord> words = new ArrayList<>();
    int first = 8 + random.nextInt(15);
    int days = 5 + random.nextInt(30);
    double buying = 0.2 + 0.6 * random.nextDouble();
    double favour = random.nextDouble();
    double worth = 0.93 + 0.12 * random.nextDouble();
    for (int day = first; day < first + days; day++) {
      for (int i = 0; i < 4 && random.nextDouble() < buying; i++) {
        addPurchase(words, day, i, favour, random);
      }
      for (int meal = 0; meal < 2 && random.nextInt(3) > 0; meal++) {
        addMeal(words, day, meal, worth, random);
      }
    }
    addPurchase(words, first, 9, favour, random);
    return words;
  }

  private static void addPurchase(
      List<MoneyWord> words, int day, int number, double favour, Random random) {
    String id = day + "-" + number;
    String supplier =
        random.nextDouble() < favour ? "butcher" : SUPPLIERS.get(random.nextInt(SUPPLIERS.size()));
    String order = random.nextInt(3) == 0 ? "order-" + random.nextInt(4) : id;
    int revisions = random.nextInt(6) == 0 ? 2 : 1;
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < revisions; i++) {
      long moved = random.nextInt(4) == 0 ? (random.nextInt(49) - 24) * HOUR : 0;
      times.add(Bursary.at(day) + random.nextInt(8) * HOUR + (i == 0 ? 0 : moved));
    }
    long ingestTime = Collections.max(times);
    long last = Collections.min(times) + WEEK;
    String ingredient = "猪肉";
    for (int revision = 1; revision <= revisions; revision++) {
      ingestTime += (long) ((last - ingestTime) * random.nextDouble());
      long fen = price(random);
      if (revision > 1 && random.nextInt(2) == 0) {
        words.add(
            new Payment(
                Bursary.purchase(
                    id,
                    revision,
                    false,
                    supplier,
                    ingredient,
                    order,
                    times.get(0),
                    1,
                    1,
                    ingestTime)));
        ingredient = "大米";
      }
      words.add(
          new Payment(
              Bursary.purchase(
                  id,
                  revision,
                  revision == 1 || random.nextInt(3) > 0,
                  supplier,
                  ingredient,
                  order,
                  times.get(revision - 1),
                  100_000,
                  fen,
                  ingestTime)));
    }
  }

  /** About ten thousand yuan the hundred kilograms; prices at the limits among them. */
  private static long price(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> 9_000;
      case 1 -> 10_000;
      case 2 -> 4_700;
      case 3 -> 500;
      default -> 8_950 + random.nextInt(1_100);
    };
  }

  private static void addMeal(
      List<MoneyWord> words, int day, int number, double worth, Random random) {
    long served = Bursary.at(day) + (4 + 5L * number) * HOUR;
    long ingestTime = served;
    int revisions = 1 + random.nextInt(3);
    for (int revision = 1; revision <= revisions; revision++) {
      ingestTime += (long) ((served + 2 * WEEK - ingestTime) * 0.6 * random.nextDouble());
      int diners = random.nextInt(10) == 0 ? 0 : 100 + random.nextInt(3);
      Long fen = random.nextInt(5) == 0 ? null : (Long) (long) (diners * 250 * worth);
      words.add(Bursary.meal(day + " " + number, revision, served, diners, fen, ingestTime));
    }
  }

  private static final class Ears {

    private final MoneyJudge judge = new MoneyJudge();
    private final Programme programme = new Programme(Set.of(Bursary.SCHOOL), 10);
    private final List<BookFinding> said = new ArrayList<>();
    private final Random random;
    private MoneyBook book = new MoneyBook();

    Ears(Random random) {
      this.random = random;
    }

    void enrol(List<Enrolment> register) {
      for (Enrolment word : register) {
        if (judge.enrol(book, programme, word)) {
          judge.timePasses(book, purse(), book.now(), said::add);
        }
      }
    }

    /** In the order of the gateway's clock, so that all that is older may be closed. */
    void readClosing(List<MoneyWord> words, long now) {
      for (MoneyWord word : words) {
        if (random.nextInt(10) == 0) {
          judge.close(book, purse(), ingestTime(word), said::add);
        }
        read(word);
      }
      waitUntil(now);
      int before = said.size();
      judge.close(book, purse(), now, said::add);
      assertThat(said).as("what is closed is not told otherwise").hasSize(before);
    }

    void read(List<MoneyWord> words, long now) {
      words.forEach(this::read);
      waitUntil(now);
    }

    private void read(MoneyWord word) {
      MoneyJudge.Reception reception =
          word instanceof Payment payment
              ? judge.hear(book, payment)
              : judge.hear(book, (EatenMeal) word);
      assertThat(reception).isIn(MoneyJudge.Reception.ACCEPTED, MoneyJudge.Reception.KNOWN);
      judge.timePasses(book, purse(), book.now(), said::add);
      book = random.nextInt(16) == 0 ? Checkpointed.restored(new MoneyBookForm(), book) : book;
    }

    private void waitUntil(long now) {
      while (book.nextChange() <= now) {
        judge.timePasses(book, purse(), book.nextChange(), said::add);
      }
      int before = said.size();
      judge.timePasses(book, purse(), now, said::add);
      assertThat(said).as("alarms tell all that time alone shows").hasSize(before);
    }

    private Purse purse() {
      return book.purse(Bursary.RULES, programme);
    }

    /** Every field of what stands but its revision. */
    private Map<String, BookFinding> standing() {
      return Standing.of(said);
    }

    private Set<String> lines() {
      return standing().values().stream().map(OrderTest::line).collect(Collectors.toSet());
    }
  }

  private static String line(BookFinding finding) {
    BookEpisode episode = finding.episode();
    return MoneyOracle.line(
        finding.ruleId() + " " + finding.severity(),
        finding.causeId(),
        episode.startTime(),
        episode.endTime(),
        episode.stakes().grams(),
        episode.stakes().fen());
  }
}
