package cn.mingchu.jobs.stock.price;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.jobs.stock.paper.MarketWord;
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
 * What stands in the end is a function of the last revisions of papers and reference prices: the
 * judge, told in any order, ends with what one finds who has all of them on the table. With {@code
 * -Pproof} for many more seeds.
 */
class OrderTest {

  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final long WEEK = 7 * DAY;
  private static final String SCHOOLS = "ABCDEFGH";
  private static final List<String> SUPPLIERS = List.of("butcher", "creeper", "creeper");

  static LongStream seeds() {
    return DrawnOrder.seeds(80);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Random random = DrawnOrder.random(seed);
    List<MarketWord> words = words(random);
    long end = words.stream().mapToLong(MarketWord::ingestTime).max().orElseThrow();
    long now = end + (long) (random.nextDouble() * (random.nextBoolean() ? 9 : 36) * DAY);
    List<MarketWord> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingLong(MarketWord::ingestTime));
    List<MarketWord> shuffled = DrawnOrder.anyhow(words, random);

    Set<String> wanted = PriceOracle.findings(words, now);
    Ears inOrder = new Ears(random);
    inOrder.readClosing(sorted, now);
    Ears anyhow = new Ears(random);
    anyhow.read(shuffled, now);

    assertThat(inOrder.lines()).isEqualTo(wanted);
    assertThat(anyhow.lines()).isEqualTo(wanted);
    assertThat(anyhow.standing()).isEqualTo(inOrder.standing());
  }

  /** Some weeks; each word is entered within a week of its day, and so is its correction. */
  private static List<MarketWord> words(Random random) {
    List<MarketWord> words = new ArrayList<>();
    int days = 1 + random.nextInt(random.nextInt(8) == 0 ? 40 : 16);
    double buying = 0.1 + 0.6 * random.nextDouble();
    double quoting = random.nextDouble();
    double padding = random.nextInt(3) == 0 ? 0.8 : 0.1;
    for (int day = 0; day < days; day++) {
      for (int school = 0; school < SCHOOLS.length(); school++) {
        for (int i = 0; i < 2 && random.nextDouble() < buying; i++) {
          addPurchase(words, SCHOOLS.substring(school, school + 1), day, i, padding, random);
        }
      }
      for (String grade : List.of("一级", "二级")) {
        if (random.nextDouble() < quoting / 2) {
          addQuote(words, day, grade, random);
        }
      }
    }
    if (words.isEmpty()) {
      addPurchase(words, "A", 0, 0, padding, random);
    }
    return words;
  }

  private static void addPurchase(
      List<MarketWord> words, String school, int day, int number, double padding, Random random) {
    String id = school + "-" + day + "-" + number;
    int revisions = random.nextInt(6) == 0 ? 2 : 1;
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < revisions; i++) {
      long moved = random.nextInt(4) == 0 ? (random.nextInt(49) - 24) * HOUR : 0;
      times.add(MarketPlace.at(day) + random.nextInt(8) * HOUR + (i == 0 ? 0 : moved));
    }
    long ingestTime = Collections.max(times);
    long last = Collections.min(times) + WEEK;
    for (int revision = 1; revision <= revisions; revision++) {
      ingestTime += (long) ((last - ingestTime) * random.nextDouble());
      String supplier = SUPPLIERS.get(random.nextInt(SUPPLIERS.size()));
      long price = price(padding, random);
      words.add(
          MarketPlace.purchase(
              id,
              revision,
              revision == 1 || random.nextInt(3) > 0,
              school,
              supplier,
              times.get(revision - 1),
              1 + random.nextInt(50_000),
              supplier.equals("creeper") ? price * (100 + day % 20) / 100 : price,
              ingestTime));
    }
  }

  /** About twenty yuan; prices at the limits among them. */
  private static long price(double padding, Random random) {
    long price = 1_900 + 50L * random.nextInt(5);
    price = random.nextDouble() < padding ? price * (110 + random.nextInt(15)) / 100 : price;
    return switch (random.nextInt(25)) {
      case 0 -> price * 10;
      case 1 -> price / 10;
      case 2 -> price * 2;
      case 3 -> price / 2;
      default -> price;
    };
  }

  private static void addQuote(List<MarketWord> words, int day, String grade, Random random) {
    long ingestTime = MarketPlace.at(day) - random.nextInt(48) * HOUR;
    long last = MarketPlace.day(day).end() + WEEK;
    int revisions = random.nextInt(4) == 0 ? 2 : 1;
    for (int revision = 1; revision <= revisions; revision++) {
      Long fen = revision == 2 && random.nextInt(2) == 0 ? null : (Long) price(0, random);
      words.add(MarketPlace.quote(revision, day, grade, fen, ingestTime));
      ingestTime += (long) ((last - ingestTime) * random.nextDouble());
    }
  }

  private static final class Ears {

    private final PriceJudge judge = new PriceJudge();
    private final List<BookFinding> said = new ArrayList<>();
    private final Random random;
    private PriceBook book = new PriceBook();

    Ears(Random random) {
      this.random = random;
      book.locate(MarketPlace.COUNTY, MarketPlace.PORK);
    }

    /** In the order of the gateway's clock, so that all that is older than a week may be closed. */
    void readClosing(List<MarketWord> words, long now) {
      for (MarketWord word : words) {
        if (random.nextInt(10) == 0) {
          judge.close(book, MarketPlace.MARKET, word.ingestTime(), said::add);
        }
        read(word);
      }
      waitUntil(now);
      int before = said.size();
      judge.close(book, MarketPlace.MARKET, now, said::add);
      assertThat(said).as("what is closed is not told otherwise").hasSize(before);
    }

    void read(List<MarketWord> words, long now) {
      words.forEach(this::read);
      waitUntil(now);
    }

    private void read(MarketWord word) {
      assertThat(judge.hear(book, MarketPlace.MARKET, word, said::add))
          .isIn(PriceJudge.Reception.ACCEPTED, PriceJudge.Reception.KNOWN);
      book = random.nextInt(16) == 0 ? Checkpointed.restored(new PriceBookForm(), book) : book;
    }

    private void waitUntil(long now) {
      while (book.nextChange() <= now) {
        judge.timePasses(book, MarketPlace.MARKET, book.nextChange(), said::add);
      }
      int before = said.size();
      judge.timePasses(book, MarketPlace.MARKET, now, said::add);
      assertThat(said).as("alarms tell all that time alone shows").hasSize(before);
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
    Stakes stakes = episode.stakes();
    return PriceOracle.line(
        finding.ruleId() + " " + finding.severity(),
        finding.status().name(),
        finding.subject().schoolId() + " " + finding.causeId(),
        finding.signs().toString(),
        episode.startTime(),
        episode.endTime(),
        stakes.grams(),
        stakes.fen(),
        stakes.paidFenPerKilogram(),
        stakes.fairFenPerKilogram());
  }
}
