package cn.mingchu.jobs.stock.gap;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.stock.meal.AuditedMeal;
import cn.mingchu.jobs.stock.meal.GroupAccount;
import cn.mingchu.jobs.stock.rules.ReleasedStockRules;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.MealKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The lunches of one school under the released rules, and the words in which tests speak of them:
 * one a day, 100 kg of each group planned.
 */
final class Term implements Consumer<BookFinding> {

  static final String SCHOOL = "2151000001";
  static final String COUNTY = "511702";
  static final Instant FIRST = Instant.parse("2026-03-02T03:45:00Z");
  static final long DAY = 86_400_000;
  static final long PLANNED = 100_000;

  private final StockRules rules = new ReleasedStockRules();
  private final GapJudge judge = new GapJudge();
  private final GapBook book = new GapBook();
  private final List<BookFinding> said = new ArrayList<>();
  private final Map<Integer, Integer> revisions = new TreeMap<>();

  static long at(double days) {
    return FIRST.toEpochMilli() + Math.round(days * DAY);
  }

  /**
   * A lunch of which so many kilograms of meat were missing, and nothing of rice and vegetables.
   */
  Term lunch(int day, double missingMeat) {
    return lunch(day, missingMeat, 0, 0);
  }

  Term lunch(int day, double missingMeat, double missingRice, double missingVegetables) {
    hear(
        meal(
            day,
            revisions.merge(day, 1, Integer::sum),
            List.of(
                account(FoodGroup.GRAIN, missingRice),
                account(FoodGroup.VEGETABLE, missingVegetables),
                account(FoodGroup.MEAT, missingMeat),
                new GroupAccount(FoodGroup.OIL, PLANNED, 0))));
    return this;
  }

  static GroupAccount account(FoodGroup group, double missingKilograms) {
    return new GroupAccount(group, PLANNED, PLANNED - Math.round(missingKilograms * 1000));
  }

  static AuditedMeal meal(int day, int revision, List<GroupAccount> groups) {
    return new AuditedMeal(
        SCHOOL,
        COUNTY,
        "lunch-" + day,
        revision,
        FIRST.toEpochMilli() / DAY + day,
        MealKind.LUNCH,
        at(day),
        true,
        true,
        400,
        400,
        null,
        null,
        List.of(),
        groups,
        List.of(),
        List.of(),
        0,
        0,
        null,
        null,
        new BookEvidence(EvidenceRole.DECIDING, 7, day, at(day)),
        at(day + 0.1 * revision));
  }

  boolean hear(AuditedMeal meal) {
    return judge.hear(book, rules, meal, this);
  }

  Term timePassesTo(double days) {
    judge.timePasses(book, rules, at(days), this);
    return this;
  }

  Term close(double days) {
    judge.close(book, rules, at(days));
    return this;
  }

  GapBook book() {
    return book;
  }

  List<BookFinding> said() {
    return said;
  }

  @Override
  public void accept(BookFinding finding) {
    said.add(finding);
  }

  /** What stands, a line each: group, sign, status, first and last day, grams. */
  List<String> standing() {
    return Standing.of(said).values().stream().map(Term::line).sorted().toList();
  }

  static String line(BookFinding finding) {
    Long end = finding.episode().endTime();
    return "%s %s %s %d..%s %d"
        .formatted(
            String.valueOf(finding.causeId()).split(" ", 4)[2],
            finding.signs().get(0),
            finding.status(),
            day(finding.episode().startTime()),
            end == null ? "" : day(end),
            finding.episode().stakes().grams());
  }

  private static long day(long time) {
    return (time - FIRST.toEpochMilli()) / DAY;
  }
}
