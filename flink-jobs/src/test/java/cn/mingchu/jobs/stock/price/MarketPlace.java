package cn.mingchu.jobs.stock.price;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.stock.paper.MarketWord;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.paper.Quote;
import cn.mingchu.jobs.stock.rules.ReleasedStockRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pork of one county under the released rules, and the words in which tests speak of it: in
 * days from a Monday on, schools by a letter, and fen a kilogram. All is bought at eight in the
 * morning, ten kilograms at a time, and told at once.
 */
final class MarketPlace {

  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  static final String COUNTY = "511702";
  static final String PORK = "猪肉";
  static final long HOUR = 3_600_000;

  private static final ReleasedStockRules RULES = new ReleasedStockRules();

  static final Market MARKET = new Market(COUNTY, PORK, school -> RULES);

  private static final long EIGHT = 8 * HOUR;
  private static final long TEN_KILOGRAMS = 10_000;

  private final PriceJudge judge = new PriceJudge();
  private final PriceBook book = new PriceBook();
  private final List<BookFinding> said = new ArrayList<>();
  private final Map<String, Integer> revisions = new HashMap<>();

  MarketPlace() {
    book.locate(COUNTY, PORK);
  }

  static BusinessDay day(int number) {
    return new BusinessDay(MONDAY.plusDays(number));
  }

  /** Eight in the morning of a day. */
  static long at(int day) {
    return day(day).begin() + EIGHT;
  }

  /** What a school pays on a day; the same again is a correction. */
  MarketPlace bought(String school, int day, long fen) {
    return bought(school + "-" + day, school, day, fen, at(day));
  }

  MarketPlace bought(String id, String school, int day, long fen, long ingestTime) {
    int revision = revisions.merge(id, 1, Integer::sum);
    String butcher = "butcher of " + school;
    hear(purchase(id, revision, true, school, butcher, at(day), TEN_KILOGRAMS, fen, ingestTime));
    return this;
  }

  /** What a school pays to one of several suppliers. */
  MarketPlace boughtFrom(String supplier, String school, int day, long fen) {
    String id = "%s-%d %s".formatted(school, day, supplier);
    hear(purchase(id, 1, true, school, supplier, at(day), TEN_KILOGRAMS, fen, at(day)));
    return this;
  }

  static Purchase purchase(
      String id,
      int revision,
      boolean stands,
      String school,
      String supplier,
      long time,
      long grams,
      long fen,
      long ingestTime) {
    return new Purchase(
        id,
        revision,
        stands,
        COUNTY,
        PORK,
        school,
        supplier,
        id,
        id,
        time,
        grams,
        fen,
        revision,
        id.hashCode(),
        ingestTime);
  }

  /** Six schools, P to U, that pay the same on a day. */
  MarketPlace othersPay(int day, long fen) {
    for (String school : List.of("P", "Q", "R", "S", "T", "U")) {
      bought(school, day, fen);
    }
    return this;
  }

  /** What the county's office has found, at six in the morning. */
  MarketPlace quoted(int day, @Nullable Long fen) {
    return quoted(day, null, fen);
  }

  MarketPlace quoted(int day, @Nullable String grade, @Nullable Long fen) {
    int revision = revisions.merge("quote " + day + grade, 1, Integer::sum);
    hear(quote(revision, day, grade, fen, at(day) - 2 * HOUR));
    return this;
  }

  static Quote quote(
      int revision, int day, @Nullable String grade, @Nullable Long fen, long ingestTime) {
    return new Quote(revision, COUNTY, PORK, grade, day(day), fen, 7, revision, ingestTime);
  }

  PriceJudge.Reception hear(MarketWord word) {
    return judge.hear(book, MARKET, word, said::add);
  }

  /** The end of a day comes. */
  MarketPlace over(int day) {
    judge.timePasses(book, MARKET, day(day).end(), said::add);
    return this;
  }

  MarketPlace close(long now) {
    judge.close(book, MARKET, now, said::add);
    return this;
  }

  PriceBook book() {
    return book;
  }

  List<BookFinding> said() {
    return said;
  }

  /** What stands of a school, a line each. */
  List<String> standing(String school) {
    return standing().stream().filter(line -> line.contains(" " + school + " ")).toList();
  }

  /** What stands, a line each: rule, severity, status, school, sign, days and money. */
  List<String> standing() {
    return Standing.of(said).values().stream().map(MarketPlace::line).sorted().toList();
  }

  private static String line(BookFinding finding) {
    BookEpisode episode = finding.episode();
    Stakes stakes = episode.stakes();
    Long end = episode.endTime();
    return "%s %s %s %s %s day %d..%s %d g %s fen, %s for %s"
        .formatted(
            finding.ruleId(),
            finding.severity(),
            finding.status(),
            finding.subject().schoolId(),
            finding.signs(),
            number(episode.startTime()),
            end == null ? "" : number(end),
            stakes.grams(),
            stakes.fen(),
            stakes.paidFenPerKilogram(),
            stakes.fairFenPerKilogram());
  }

  private static long number(long time) {
    return BusinessDay.of(time).date().toEpochDay() - MONDAY.toEpochDay();
  }
}
