package cn.mingchu.portal.plan;

import cn.mingchu.menus.CheckedMeal;
import cn.mingchu.menus.GroupAmount;
import cn.mingchu.menus.Menu;
import cn.mingchu.menus.MenuCheck;
import cn.mingchu.menus.MenuDish;
import cn.mingchu.menus.PlannedCost;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.SchoolEntry;
import cn.mingchu.portal.price.LatestPrices;
import cn.mingchu.portal.rule.RuleSettings;
import cn.mingchu.portal.rule.RulesInForce;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.MealStandard;
import cn.mingchu.schemas.rule.ParameterName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks a plan before it is sent, as the job does when it hears of it: by the same rules, with the
 * numbers that bind the school, on the same foods. Beside that it says what the food will cost, by
 * what the school pays. Nothing of it is kept.
 */
@Component
class DraftCheck {

  private static final long WHOLE = 100;
  private static final String SUBSIDY = "SUBSIDY_SHORTFALL";

  private final FoodCatalogue foods;
  private final DraftReader reader;
  private final MenuCheck check;
  private final RuleSettings settings;
  private final LatestPrices prices;

  DraftCheck(RuleSettings settings, LatestPrices prices) {
    this.foods = FoodCatalogue.load();
    this.reader = new DraftReader(foods);
    this.check = new MenuCheck(foods, MealStandard.load());
    this.settings = settings;
    this.prices = prices;
  }

  /**
   * What the food that a child of the school gets on a day should be worth, in fen: the subsidy of
   * the nutrition programme, or what county or school have set instead.
   */
  long usualBudgetFen(String schoolId) {
    return settings.ofSchool(schoolId).evenIfOff(SUBSIDY).amount(ParameterName.FOOD_VALUE);
  }

  /**
   * What a plan holds, what to change, and what it costs.
   *
   * @param heads how many of each band eat, where the text does not say; from 1
   * @param budgetFen what may be spent on a child's day, from 0; null where nobody says
   * @throws UnreadableDraftException if the text is no plan of a week
   */
  Draft of(SchoolEntry school, String text, int heads, @Nullable Long budgetFen) {
    String schoolId = school.schoolId();
    List<Menu> menus = reader.read(schoolId, text, heads);
    LocalDate monday = menus.get(0).monday();
    Instant begin = monday.atStartOfDay(Words.ZONE).toInstant();
    RulesInForce rules = settings.ofSchool(schoolId);
    cn.mingchu.menus.PlannedWeek week =
        new cn.mingchu.menus.PlannedWeek(monday, menus.stream().map(check::read).toList());
    PlannedWeek plan =
        new PlannedWeek(
            monday,
            week.meals().stream().map(DraftCheck::meal).toList(),
            check
                .faults(
                    week,
                    ruleId -> rules.book().effective(ruleId, rules.scopes(), begin).orElse(null))
                .stream()
                .flatMap(fault -> fault.fault().advice().stream())
                .map(DraftCheck::advice)
                .toList());
    return new Draft(
        plan, new DraftCost(PlannedCost.ofDays(week, foods, prices.of(school)), budgetFen));
  }

  private static PlannedMeal meal(CheckedMeal meal) {
    return new PlannedMeal(
        meal.mealId(),
        LocalDate.ofEpochDay(meal.plan().day()),
        meal.plan().meal(),
        meal.plan().dishes().stream().map(MenuDish::name).toList(),
        meal.allergens().stream().map(Enum::name).toList(),
        meal.unknown(),
        meal.plates().stream().map(DraftCheck::plate).toList());
  }

  private static Plate plate(cn.mingchu.menus.Plate plate) {
    cn.mingchu.menus.Plate.Bounds energy = plate.kcalBounds();
    cn.mingchu.menus.Plate.Bounds protein = plate.proteinMilligramBounds();
    return new Plate(
        plate.band(),
        plate.heads(),
        plate.milligrams() == 0 ? WHOLE : plate.knownMilligrams() * WHOLE / plate.milligrams(),
        plate.kcal(),
        plate.proteinMilligrams(),
        plate.saltMilligrams(),
        plate.oil(),
        energy == null ? null : (Long) energy.least(),
        energy == null ? null : (Long) energy.most(),
        protein == null ? null : (Long) protein.least(),
        protein == null ? null : (Long) protein.most(),
        plate.amounts().stream().map(DraftCheck::amount).toList());
  }

  private static Amount amount(GroupAmount amount) {
    return new Amount(amount.group(), amount.standard(), amount.least(), amount.most());
  }

  private static Advice advice(cn.mingchu.menus.Advice advice) {
    Long day = advice.day();
    return new Advice(
        advice.ruleId(),
        advice.kind(),
        day == null ? null : LocalDate.ofEpochDay(day),
        advice.meal(),
        advice.band(),
        advice.group(),
        advice.name(),
        advice.milligrams(),
        advice.count());
  }
}
