package cn.mingchu.portal.alert;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.place.RegionNames;
import cn.mingchu.portal.place.SchoolEntry;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The alerts of a region or a school, those that need a hand first. */
@Controller
class AlertListController {

  private static final String QUESTION = "question";
  private static final int SHOWN = 50;
  private static final int LAST_PAGE = 1_000;

  private final Alerts alerts;
  private final Places places;
  private final RegionTree regions;
  private final RegionNames names;

  AlertListController(Alerts alerts, Places places, RegionTree regions, RegionNames names) {
    this.alerts = alerts;
    this.places = places;
    this.regions = regions;
    this.names = names;
  }

  /**
   * What the address asks for.
   *
   * @param page from 1
   */
  record Question(
      String state,
      String severity,
      String level,
      String clock,
      String from,
      String to,
      int page) {}

  @ModelAttribute(QUESTION)
  Question question(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String severity,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String clock,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "1") int page) {
    return new Question(
        state, severity, level, clock, from, to, Math.min(Math.max(page, 1), LAST_PAGE));
  }

  @GetMapping("/region/{code}/alerts")
  @Shows(Shows.What.REGION)
  String ofRegion(
      @PathVariable String code,
      @ModelAttribute(name = QUESTION, binding = false) Question question,
      Model model) {
    fillRegion(code, question, model);
    return "alerts";
  }

  @GetMapping("/region/{code}/alerts/body")
  @Shows(Shows.What.REGION)
  String bodyOfRegion(
      @PathVariable String code,
      @ModelAttribute(name = QUESTION, binding = false) Question question,
      Model model) {
    fillRegion(code, question, model);
    return "alerts :: list";
  }

  @GetMapping("/school/{id}/alerts")
  @Shows(Shows.What.SCHOOL)
  String ofSchool(
      @PathVariable String id,
      @ModelAttribute(name = QUESTION, binding = false) Question question,
      Model model) {
    fillSchool(id, question, model);
    return "alerts";
  }

  @GetMapping("/school/{id}/alerts/body")
  @Shows(Shows.What.SCHOOL)
  String bodyOfSchool(
      @PathVariable String id,
      @ModelAttribute(name = QUESTION, binding = false) Question question,
      Model model) {
    fillSchool(id, question, model);
    return "alerts :: list";
  }

  private void fillRegion(String code, Question question, Model model) {
    Region region =
        regions.find(code).orElseThrow(() -> new NotFoundException("no region " + code));
    model.addAttribute("crumbs", places.wayTo(code));
    fill(Scopes.of(region), names.of(region), "/region/" + code + "/alerts", question, model);
  }

  private void fillSchool(String id, Question question, Model model) {
    SchoolEntry school =
        places.school(id).orElseThrow(() -> new NotFoundException("no school " + id));
    model.addAttribute("crumbs", places.wayToSchool(id));
    fill(Scope.school(id), school.name(), "/school/" + id + "/alerts", question, model);
  }

  private void fill(Scope scope, String place, String path, Question question, Model model) {
    AlertFilter filter =
        AlertFilter.of(
            question.state(),
            question.severity(),
            question.level(),
            question.clock(),
            question.from(),
            question.to());
    int count = alerts.count(scope, filter);
    model.addAttribute("scope", scope);
    model.addAttribute("place", place);
    model.addAttribute("path", path);
    model.addAttribute("count", count);
    model.addAttribute(
        "alerts", alerts.chosen(scope, filter, SHOWN, (question.page() - 1) * SHOWN));
    model.addAttribute("pages", (count + SHOWN - 1) / SHOWN);
    model.addAttribute("states", known(AlertState.values()));
    model.addAttribute(
        "severities", List.of(Severity.RED, Severity.ORANGE, Severity.YELLOW, Severity.BLUE));
    model.addAttribute("levels", known(OfficeLevel.values()));
    model.addAttribute("clocks", AlertFilter.ClockState.values());
  }

  /** Without the one that stands for what a later version may say. */
  private static <E extends Enum<E>> List<E> known(E[] values) {
    return Arrays.stream(values).filter(value -> !value.name().startsWith("OTHER_")).toList();
  }
}
