package cn.mingchu.portal.plan;

import cn.mingchu.menus.CheckedMeal;
import cn.mingchu.menus.GroupAmount;
import cn.mingchu.menus.Menu;
import cn.mingchu.menus.MenuCheck;
import cn.mingchu.menus.MenuDish;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.rule.RuleSettings;
import cn.mingchu.portal.rule.RulesInForce;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.MealStandard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Checks a plan before it is sent, as the job does when it hears of it: by the same rules, with the
 * numbers that bind the school, on the same foods. Nothing of it is kept.
 */
@Component
class DraftCheck {

  private static final long WHOLE = 100;

  private final DraftReader reader;
  private final MenuCheck check;
  private final RuleSettings settings;

  DraftCheck(RuleSettings settings) {
    FoodCatalogue foods = FoodCatalogue.load();
    this.reader = new DraftReader(foods);
    this.check = new MenuCheck(foods, MealStandard.load());
    this.settings = settings;
  }

  /**
   * What a plan holds, and what to change.
   *
   * @param heads how many of each band eat, where the text does not say; from 1
   * @throws UnreadableDraftException if the text is no plan of a week
   */
  PlannedWeek of(String schoolId, String text, int heads) {
    List<Menu> menus = reader.read(schoolId, text, heads);
    LocalDate monday = menus.get(0).monday();
    Instant begin = monday.atStartOfDay(Words.ZONE).toInstant();
    RulesInForce rules = settings.ofSchool(schoolId);
    cn.mingchu.menus.PlannedWeek week =
        new cn.mingchu.menus.PlannedWeek(monday, menus.stream().map(check::read).toList());
    return new PlannedWeek(
        monday,
        week.meals().stream().map(DraftCheck::meal).toList(),
        check
            .faults(
                week, ruleId -> rules.book().effective(ruleId, rules.scopes(), begin).orElse(null))
            .stream()
            .flatMap(fault -> fault.fault().advice().stream())
            .map(DraftCheck::advice)
            .toList());
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
