package cn.mingchu.portal.plan;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.place.SchoolEntry;
import cn.mingchu.portal.scope.Scope;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a school plans for a week, held against the standard, and what to change. */
@Controller
@Shows(Shows.What.SCHOOL)
class PlanController {

  private final Places places;
  private final Plans plans;
  private final Clock clock;

  PlanController(Places places, Plans plans, Clock clock) {
    this.places = places;
    this.plans = plans;
    this.clock = clock;
  }

  @GetMapping("/school/{id}/plan")
  String page(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate week,
      Model model) {
    fill(id, week, model);
    return "plan";
  }

  /** The part of the page that follows the plans. */
  @GetMapping("/school/{id}/plan/week")
  String week(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate week,
      Model model) {
    fill(id, week, model);
    return "plan :: week";
  }

  private void fill(String id, @Nullable LocalDate asked, Model model) {
    SchoolEntry school =
        places.school(id).orElseThrow(() -> new NotFoundException("no school " + id));
    LocalDate monday = Weeks.monday(asked, LocalDate.now(clock.withZone(Words.ZONE)));
    PlannedWeek week = plans.find(id, monday).orElseGet(() -> PlannedWeek.empty(monday));
    model.addAttribute("school", school);
    model.addAttribute("scope", Scope.school(id));
    model.addAttribute("crumbs", places.wayTo(school.regionCode()));
    model.addAttribute("plan", week);
    model.addAttribute("before", monday.minusWeeks(1));
    model.addAttribute("after", monday.plusWeeks(1));
  }
}
