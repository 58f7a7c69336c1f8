package cn.mingchu.portal.duty;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.finding.FindingSummary;
import cn.mingchu.portal.finding.Findings;
import cn.mingchu.portal.page.DaySpan;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.place.SchoolEntry;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.schemas.rule.Rule;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the people of a school have to do on a day: today where none is named. */
@Controller
@Shows(Shows.What.SCHOOL)
class DutyController {

  private final Places places;
  private final Duties duties;
  private final Findings findings;
  private final List<String> ruleIds;
  private final Clock clock;

  DutyController(
      Places places, Duties duties, Findings findings, RuleCatalogue catalogue, Clock clock) {
    this.places = places;
    this.duties = duties;
    this.findings = findings;
    this.ruleIds =
        catalogue.all().stream().filter(rule -> rule.kind().isAboutDuties()).map(Rule::id).toList();
    this.clock = clock;
  }

  @GetMapping("/school/{id}/duties")
  String page(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      Model model) {
    fill(id, day, model);
    return "duties";
  }

  /** The part of the page that follows what is done. */
  @GetMapping("/school/{id}/duties/body")
  String body(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      Model model) {
    fill(id, day, model);
    return "duties :: board";
  }

  private void fill(String id, @Nullable LocalDate asked, Model model) {
    SchoolEntry school =
        places.school(id).orElseThrow(() -> new NotFoundException("no school " + id));
    LocalDate today = LocalDate.now(clock.withZone(Words.ZONE));
    LocalDate day = asked == null ? today : asked;
    DaySpan needed = DutyBoard.needed(day);
    List<FindingSummary> found =
        findings.ofRules(
            id,
            ruleIds,
            day.atStartOfDay(Words.ZONE).toInstant(),
            needed.to().plusDays(1).atStartOfDay(Words.ZONE).toInstant());
    model.addAttribute("school", school);
    model.addAttribute("scope", Scope.school(id));
    model.addAttribute("crumbs", places.wayTo(school.regionCode()));
    model.addAttribute("today", today);
    model.addAttribute(
        "board",
        DutyBoard.of(
            day, duties.between(id, needed), duties.meals(id, new DaySpan(day, day)), found));
  }
}
