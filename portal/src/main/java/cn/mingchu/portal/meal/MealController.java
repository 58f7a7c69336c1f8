package cn.mingchu.portal.meal;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.finding.Findings;
import cn.mingchu.portal.page.DaySpan;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.place.SchoolEntry;
import cn.mingchu.portal.rule.RuleSettings;
import cn.mingchu.portal.scope.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The meals of a school: what was planned, what became of it, what is wrong. */
@Controller
@Shows(Shows.What.SCHOOL)
class MealController {

  private final Places places;
  private final Meals meals;
  private final Findings findings;
  private final RuleSettings settings;
  private final Clock clock;

  MealController(
      Places places, Meals meals, Findings findings, RuleSettings settings, Clock clock) {
    this.places = places;
    this.meals = meals;
    this.findings = findings;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/school/{id}/meals")
  String page(@PathVariable String id, Model model) {
    fill(id, model);
    return "meals";
  }

  /** The part of the page that follows the papers. Not below the meals: one may be called so. */
  @GetMapping("/school/{id}/meal-days")
  String days(@PathVariable String id, Model model) {
    fill(id, model);
    return "meals :: days";
  }

  @GetMapping("/school/{id}/meals/{mealId}")
  String mealPage(@PathVariable String id, @PathVariable String mealId, Model model) {
    fill(id, mealId, model);
    return "meal";
  }

  /** The part of the page of a meal that follows its papers. */
  @GetMapping("/school/{id}/meals/{mealId}/body")
  String mealBody(@PathVariable String id, @PathVariable String mealId, Model model) {
    fill(id, mealId, model);
    return "meal :: audit";
  }

  private void fill(String id, Model model) {
    addSchool(id, model);
    DaySpan span = DaySpan.upTo(LocalDate.now(clock.withZone(Words.ZONE)));
    List<Meal> shown = meals.between(id, span);
    List<String> ids = shown.stream().map(Meal::mealId).toList();
    ExecutionBand band = addBand(id, model);
    model.addAttribute("span", span);
    model.addAttribute("days", MealDay.of(shown, band, findings.ofMeals(id, ids)));
    model.addAttribute("sums", MealSums.of(shown, band));
  }

  private void fill(String id, String mealId, Model model) {
    addSchool(id, model);
    MealDetail detail =
        meals
            .find(id, mealId)
            .orElseThrow(
                () -> new NotFoundException("no meal %s of school %s".formatted(mealId, id)));
    ExecutionBand band = addBand(id, model);
    model.addAttribute("detail", detail);
    model.addAttribute("executions", detail.meal().executions(band));
    model.addAttribute("bars", UseBar.of(detail.meal().eaten(), band));
    model.addAttribute(
        "findings", findings.ofMeals(id, List.of(mealId)).getOrDefault(mealId, List.of()));
  }

  private void addSchool(String id, Model model) {
    SchoolEntry school =
        places.school(id).orElseThrow(() -> new NotFoundException("no school " + id));
    model.addAttribute("school", school);
    model.addAttribute("scope", Scope.school(id));
    model.addAttribute("crumbs", places.wayTo(school.regionCode()));
  }

  private ExecutionBand addBand(String id, Model model) {
    ExecutionBand band = ExecutionBand.of(settings.ofSchool(id));
    model.addAttribute("band", band);
    return band;
  }
}
