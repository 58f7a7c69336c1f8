package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.BandHeads;
import cn.mingchu.schemas.event.BandPortion;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.PlannedDish;
import cn.mingchu.schemas.event.RecipeLine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A plan says for whom it is, and how much each of them gets of each ingredient. One without dishes
 * calls the meal off.
 */
final class MenuRules implements InputRules<MenuPlan> {

  private static final int MOST_HEADS = 100_000;

  /** Five kilograms. */
  private static final long MOST_MILLIGRAMS = 5_000_000;

  /** A thousand yuan. */
  private static final long MOST_FEN = 100_000;

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final Papers papers;

  MenuRules(Register register) {
    this.papers = new Papers(register);
  }

  @Override
  public String subjectField() {
    return "schoolId";
  }

  @Override
  public Subject subject(MenuPlan plan) throws RefusedException {
    String schoolId = plan.getSchoolId();
    return papers.ofSchool(schoolId, binding -> binding.coversSchool(schoolId));
  }

  @Override
  public void check(MenuPlan plan) throws RefusedException {
    Papers.check("mealId", plan.getMealId(), plan.getRevision());
    Checks.known("meal", plan.getMeal());
    LocalDate served = LocalDate.ofInstant(plan.getServedTime(), SHANGHAI);
    if (!served.equals(plan.getDay())) {
      throw Checks.outOfRange(
          "servedTime",
          "servedTime must be on %s in Shanghai, was on %s".formatted(plan.getDay(), served));
    }
    if (plan.getIncomeFen() != null) {
      Checks.between("incomeFen", plan.getIncomeFen(), 0, MOST_FEN);
    }
    Set<AgeBand> bands = bands(plan.getDiners());
    Set<String> names = new HashSet<>();
    for (int i = 0; i < plan.getDishes().size(); i++) {
      String field = "dishes[%d].".formatted(i);
      PlannedDish dish = plan.getDishes().get(i);
      Checks.notBlank(field + "name", dish.getName());
      Lots.checkNew(field + "name", dish.getName(), names);
      checkRecipe(field + "recipe", dish.getRecipe(), bands);
    }
  }

  private static Set<AgeBand> bands(List<BandHeads> diners) throws RefusedException {
    Checks.notEmpty("diners", diners);
    Set<AgeBand> bands = EnumSet.noneOf(AgeBand.class);
    long heads = 0;
    for (int i = 0; i < diners.size(); i++) {
      String field = "diners[%d].".formatted(i);
      AgeBand band = diners.get(i).getBand();
      Checks.known(field + "band", band);
      checkNew(field + "band", band, bands);
      Checks.between(field + "heads", diners.get(i).getHeads(), 0, MOST_HEADS);
      heads += diners.get(i).getHeads();
    }
    Checks.between("diners", heads, 1, MOST_HEADS);
    return bands;
  }

  private static void checkRecipe(String field, List<RecipeLine> recipe, Set<AgeBand> bands)
      throws RefusedException {
    Checks.notEmpty(field, recipe);
    Set<String> ingredients = new HashSet<>();
    for (int i = 0; i < recipe.size(); i++) {
      String line = "%s[%d].".formatted(field, i);
      String ingredient = recipe.get(i).getIngredient();
      Checks.notBlank(line + "ingredient", ingredient);
      Lots.checkNew(line + "ingredient", ingredient, ingredients);
      checkPortions(line + "portions", recipe.get(i).getPortions(), bands);
    }
  }

  private static void checkPortions(String field, List<BandPortion> portions, Set<AgeBand> bands)
      throws RefusedException {
    Set<AgeBand> served = EnumSet.noneOf(AgeBand.class);
    for (int i = 0; i < portions.size(); i++) {
      String portion = "%s[%d].".formatted(field, i);
      checkNew(portion + "band", portions.get(i).getBand(), served);
      Checks.between(portion + "milligrams", portions.get(i).getMilligrams(), 0, MOST_MILLIGRAMS);
    }
    if (!served.equals(bands)) {
      throw Checks.outOfRange(
          field, "%s must be for the bands %s, was for %s".formatted(field, bands, served));
    }
  }

  private static void checkNew(String field, AgeBand band, Set<AgeBand> seen)
      throws RefusedException {
    if (!seen.add(band)) {
      throw Checks.outOfRange(field, "%s %s stands there twice".formatted(field, band));
    }
  }

  @Override
  public Duration lateness() {
    return Papers.LATENESS;
  }
}
