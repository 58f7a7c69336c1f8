package cn.mingchu.jobs.stock.money;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.kitchen.judge.SettingFor;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.rules.ReleasedStockRules;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.RuleSetting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The money of one school, where an order has to be put out to tender from ten thousand yuan on,
 * and the words in which tests speak of it: in days of March, 2026, all at eight in the morning,
 * told at once.
 */
final class Bursary {

  static final String SCHOOL = "2151000001";
  static final String COUNTY = "511702";
  static final long HOUR = 3_600_000;
  static final long DAY = 24 * HOUR;

  /** A month is judged a week after it. */
  static final long JUDGED = new BusinessDay(LocalDate.of(2026, 4, 8)).begin();

  static final StockRules RULES =
      new ReleasedStockRules(List.of(set("ORDER_SPLITTING", Map.of("tenderFrom", "10000"))));

  private static final LocalDate LAST_OF_FEBRUARY = LocalDate.of(2026, 2, 28);
  private static final long EIGHT = 8 * HOUR;

  private final MoneyJudge judge = new MoneyJudge();
  private final MoneyBook book = new MoneyBook();
  private final List<BookFinding> said = new ArrayList<>();
  private final Map<String, Integer> revisions = new HashMap<>();
  private final StockRules rules;
  private final Programme programme;

  /** A school that the nutrition programme pays for. */
  Bursary() {
    this(RULES, new Programme(Set.of(SCHOOL), 10));
  }

  Bursary(StockRules rules, Programme programme) {
    this.rules = rules;
    this.programme = programme;
  }

  static RuleSetting set(String ruleId, Map<String, String> parameters) {
    return SettingFor.rule(ruleId, parameters)
        .setScope("51")
        .setEffectiveFrom(Instant.EPOCH)
        .build();
  }

  /** Eight in the morning of a day of March. */
  static long at(int day) {
    return new BusinessDay(LAST_OF_FEBRUARY.plusDays(day)).begin() + EIGHT;
  }

  /** What is paid for a kilogram, by a note of its own; the same again is a correction. */
  Bursary paid(String id, String supplier, int day, long fen) {
    return paid(id, id, supplier, at(day), fen, at(day));
  }

  Bursary paid(String id, String orderId, String supplier, long time, long fen, long ingestTime) {
    int revision = revisions.merge(id, 1, Integer::sum);
    hear(
        new Payment(
            purchase(id, revision, true, supplier, "猪肉", orderId, time, 1_000, fen, ingestTime)));
    return this;
  }

  static Purchase purchase(
      String id,
      int revision,
      boolean stands,
      String supplier,
      String ingredient,
      String orderId,
      long time,
      long grams,
      long priceFen,
      long ingestTime) {
    return new Purchase(
        id,
        revision,
        stands,
        COUNTY,
        ingredient,
        SCHOOL,
        supplier,
        "lot " + id,
        orderId,
        time,
        grams,
        priceFen,
        revision,
        id.hashCode(),
        ingestTime);
  }

  /** A lunch that so many ate, and what it cost; null where nobody knows. */
  Bursary ate(int day, int diners, @Nullable Long fen) {
    String id = "lunch-" + day;
    hear(meal(id, revisions.merge(id, 1, Integer::sum), at(day), diners, fen, at(day)));
    return this;
  }

  static EatenMeal meal(
      String id, int revision, long served, int diners, @Nullable Long fen, long ingestTime) {
    return new EatenMeal(
        id,
        revision,
        SCHOOL,
        COUNTY,
        served,
        diners,
        fen,
        new BookEvidence(EvidenceRole.DECIDING, 9, id.hashCode(), served),
        ingestTime);
  }

  MoneyJudge.Reception hear(MoneyWord word) {
    MoneyJudge.Reception reception =
        word instanceof Payment payment
            ? judge.hear(book, payment)
            : judge.hear(book, (EatenMeal) word);
    judge.timePasses(book, purse(), book.now(), said::add);
    return reception;
  }

  Bursary enrolled(boolean isInProgramme, long offset) {
    if (judge.enrol(book, programme, new Enrolment(SCHOOL, COUNTY, isInProgramme, offset))) {
      judge.timePasses(book, purse(), book.now(), said::add);
    }
    return this;
  }

  Bursary timePassesTo(long now) {
    judge.timePasses(book, purse(), now, said::add);
    return this;
  }

  Bursary close(long now) {
    judge.close(book, purse(), now, said::add);
    return this;
  }

  MoneyBook book() {
    return book;
  }

  List<BookFinding> said() {
    return said;
  }

  /** What stands, a line each. */
  List<String> standing() {
    return Standing.of(said).values().stream().map(Bursary::line).sorted().toList();
  }

  private static String line(BookFinding finding) {
    BookEpisode episode = finding.episode();
    Stakes stakes = episode.stakes();
    Long end = episode.endTime();
    return "%s %s %s day %d..%s %d g %s fen"
        .formatted(
            finding.ruleId(),
            finding.severity(),
            finding.causeId(),
            number(episode.startTime()),
            end == null ? "" : number(end),
            stakes.grams(),
            stakes.fen());
  }

  private static long number(long time) {
    return BusinessDay.of(time).date().toEpochDay() - LAST_OF_FEBRUARY.toEpochDay();
  }

  private Purse purse() {
    return book.purse(rules, programme);
  }
}
