package cn.mingchu.jobs.stock.meal;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.stock.pantry.PlannedNeed;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.jobs.stock.rules.ReleasedStockRules;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.food.FoodCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One lunch of one school under the released rules, and the words in which tests speak of it: in
 * hours after it was served, kilograms, and yuan.
 */
final class Refectory implements MealVoice {

  static final String SCHOOL = "2151000001";
  static final String COUNTY = "511702";
  static final String LUNCH = "2026-03-02-lunch";

  /** A quarter to twelve of a Monday in Shanghai. */
  static final Instant SERVED = Instant.parse("2026-03-02T03:45:00Z");

  static final long DAY = 20_514;
  static final long HOUR = 3_600_000;

  /** A day and a bit: when all is judged. */
  static final double JUDGED = 24;

  private final StockRules rules = new ReleasedStockRules();
  private final MealJudge judge = new MealJudge(FoodCatalogue.load());
  private final MealBook book = new MealBook();
  private final List<BookFinding> said = new ArrayList<>();
  private final List<AuditedMeal> audits = new ArrayList<>();
  private final List<PlannedNeed> needs = new ArrayList<>();
  private int events;

  static long at(double hours) {
    return SERVED.toEpochMilli() + Math.round(hours * HOUR);
  }

  /** A lunch for 400 of rice and pork with cabbage: 40, 20 and 46 kg as bought. */
  Refectory planned() {
    return planned(
        1, 400, Map.of("大米", 40_000_000L, "猪肉", 20_000_000L, "白菜", 40_000_000L), 10L, "米饭", "肉丝白菜");
  }

  Refectory planned(
      int revision,
      int heads,
      Map<String, Long> edibleMilligrams,
      @Nullable Long yuan,
      String... dishes) {
    hear(
        new MealPlan(
            SCHOOL,
            COUNTY,
            LUNCH,
            revision,
            DAY,
            MealKind.LUNCH,
            SERVED.toEpochMilli(),
            heads,
            edibleMilligrams,
            List.of(dishes),
            yuan == null ? null : (Long) (yuan * 100),
            1,
            ++events,
            at(-20)));
    return this;
  }

  /** All ate, and nothing is left. */
  Refectory served(int diners, String... dishes) {
    return served(1, diners, null, null, 0, dishes);
  }

  Refectory served(
      int revision,
      int diners,
      @Nullable Integer paid,
      @Nullable Integer present,
      double leftKilograms,
      String... dishes) {
    hear(
        new MealReport(
            SCHOOL,
            COUNTY,
            LUNCH,
            revision,
            DAY,
            MealKind.LUNCH,
            SERVED.toEpochMilli(),
            diners,
            paid,
            present,
            List.of(dishes),
            100_000,
            Math.round(leftKilograms * 1000),
            2,
            ++events,
            at(2)));
    return this;
  }

  /** Taken out of the store; the same name again says it otherwise. */
  Refectory used(String id, String ingredient, double kilograms) {
    return used(id, ingredient, kilograms, null);
  }

  Refectory used(String id, @Nullable String ingredient, double kilograms, @Nullable Long yuan) {
    hear(use(id, ingredient, kilograms, yuan));
    return this;
  }

  Refectory tookBack(String id, String ingredient, double kilograms) {
    hear(use(id, ingredient, kilograms, null).takenBack());
    return this;
  }

  private MealUse use(
      String id, @Nullable String ingredient, double kilograms, @Nullable Long yuan) {
    return new MealUse(
        SCHOOL,
        COUNTY,
        LUNCH,
        id,
        true,
        ingredient,
        yuan == null ? null : (Long) (yuan * 100),
        Math.round(kilograms * 1000),
        at(-2),
        3,
        ++events,
        at(-1));
  }

  Filing.Outcome hear(MealInput input) {
    return judge.hear(book, rules, input, this);
  }

  Refectory timePassesTo(double hours) {
    judge.timePasses(book, rules, at(hours), this);
    return this;
  }

  Refectory closedAt(double hours) {
    judge.close(book, at(hours));
    return this;
  }

  MealBook book() {
    return book;
  }

  AuditedMeal audit() {
    return audits.get(audits.size() - 1);
  }

  List<AuditedMeal> audits() {
    return audits;
  }

  List<BookFinding> said() {
    return said;
  }

  @Override
  public void tell(AuditedMeal meal) {
    audits.add(meal);
  }

  @Override
  public void tell(PlannedNeed need) {
    needs.add(need);
  }

  /** What pantries were told, a line each: food and grams. */
  List<String> needs() {
    return needs.stream().map(need -> need.food() + ' ' + need.grams()).toList();
  }

  @Override
  public void tell(BookFinding finding) {
    said.add(finding);
  }

  /** What stands, a line each: rule, severity, what of the meal, grams. */
  List<String> standing() {
    return Standing.of(said).values().stream().map(Refectory::line).sorted().toList();
  }

  static String line(BookFinding finding) {
    String meal = "meal %s %s".formatted(SCHOOL, LUNCH);
    String cause = String.valueOf(finding.causeId());
    return "%s %s%s %d"
        .formatted(
            finding.ruleId(),
            finding.severity(),
            cause.substring(meal.length()),
            finding.episode().stakes().grams());
  }
}
