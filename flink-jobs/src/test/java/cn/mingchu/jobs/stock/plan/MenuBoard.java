package cn.mingchu.jobs.stock.plan;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.jobs.stock.rules.ReleasedStockRules;
import cn.mingchu.menus.Advice;
import cn.mingchu.menus.Eaters;
import cn.mingchu.menus.MenuDish;
import cn.mingchu.menus.MenuFood;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.MealStandard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The menu board of one school under the released rules, and the words in which tests speak of it:
 * days of the week from 1, and milligrams for one child.
 */
final class MenuBoard implements PlanVoice {

  static final String SCHOOL = "2151000001";
  static final String COUNTY = "511702";
  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  /** The Friday before. */
  static final long WRITTEN = Instant.parse("2026-02-27T08:00:00Z").toEpochMilli();

  private static final long DAY = 86_400_000;

  private static final PlanRules RULES = new PlanRules(new ReleasedStockRules(), day -> true);
  private static final PlanJudge JUDGE = new PlanJudge(FoodCatalogue.load(), MealStandard.load());
  private final PlanBook book = new PlanBook();
  private final String schoolId;
  private final AgeBand band;
  private final List<BookFinding> said = new ArrayList<>();
  private final List<CheckedWeek> checks = new ArrayList<>();
  private final Map<String, Integer> revisions = new HashMap<>();
  private int events;

  MenuBoard(AgeBand band) {
    this(SCHOOL, band);
  }

  MenuBoard(String schoolId, AgeBand band) {
    this.schoolId = schoolId;
    this.band = band;
  }

  /** When a meal of a kind is served on a day: at seven, noon and six in Shanghai. */
  static long served(LocalDate day, MealKind kind) {
    int hours =
        switch (kind) {
          case BREAKFAST -> -1;
          case LUNCH -> 4;
          default -> 10;
        };
    return day.toEpochDay() * DAY + hours * 3_600_000L;
  }

  static MenuFood food(String ingredient, AgeBand band, long milligrams) {
    return new MenuFood(ingredient, Map.of(band, milligrams));
  }

  /** A dish whose recipe is given as names and milligrams, one after the other. */
  MenuDish dish(String name, Object... recipe) {
    List<MenuFood> foods = new ArrayList<>();
    for (int i = 0; i < recipe.length; i += 2) {
      foods.add(food((String) recipe[i], band, ((Number) recipe[i + 1]).longValue()));
    }
    return new MenuDish(name, foods);
  }

  /** Plans a meal for a hundred, or plans it anew. */
  MenuBoard plan(int weekday, MealKind kind, MenuDish... dishes) {
    Filing.Outcome outcome = hear(meal(weekday, kind, 100, dishes));
    if (outcome != Filing.Outcome.FILED) {
      throw new IllegalStateException("not filed: " + outcome);
    }
    return this;
  }

  PlannedMeal meal(int weekday, MealKind kind, int heads, MenuDish... dishes) {
    LocalDate day = MONDAY.plusDays(weekday - 1L);
    String mealId = day + "-" + kind.name().toLowerCase(Locale.ROOT);
    return new PlannedMeal(
        schoolId,
        COUNTY,
        mealId,
        revisions.merge(mealId, 1, Integer::sum),
        day.toEpochDay(),
        kind,
        served(day, kind),
        List.of(new Eaters(band, heads)),
        List.of(dishes),
        null,
        1,
        ++events,
        WRITTEN + events);
  }

  Filing.Outcome hear(PlannedMeal meal) {
    return JUDGE.hear(book, RULES, meal, this);
  }

  MenuBoard closedAt(LocalDate day) {
    JUDGE.timePasses(book, RULES, day.toEpochDay() * DAY - 8 * 3_600_000L, this);
    return this;
  }

  PlanBook book() {
    return book;
  }

  List<BookFinding> said() {
    return said;
  }

  CheckedWeek check() {
    return checks.get(checks.size() - 1);
  }

  List<CheckedWeek> checks() {
    return checks;
  }

  @Override
  public void tell(CheckedWeek week) {
    checks.add(week);
  }

  @Override
  public void tell(BookFinding finding) {
    said.add(finding);
  }

  /** What stands of a rule, a line each: severity, what of the week, grams. */
  List<String> standing(String ruleId) {
    return Standing.of(said).values().stream()
        .filter(finding -> finding.ruleId().equals(ruleId))
        .map(MenuBoard::line)
        .map(line -> line.substring(ruleId.length() + 1))
        .sorted()
        .toList();
  }

  /** The advice of a rule that stands. */
  List<Advice> advice(String ruleId) {
    return check().advice().stream().filter(one -> one.ruleId().equals(ruleId)).toList();
  }

  static String line(BookFinding finding) {
    String cause = String.valueOf(finding.causeId());
    return "%s %s %s %d"
        .formatted(
            finding.ruleId(),
            finding.severity(),
            cause.substring(("plan " + finding.subject().schoolId()).length() + 1),
            finding.episode().stakes().grams());
  }
}
