package cn.mingchu.portal.duty;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.DaySpan;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where in a region people did not do what they had to, on a day or in its week. */
@Controller
@Shows(Shows.What.REGION)
class DutySurveyController {

  private final RegionTree regions;
  private final Places places;
  private final DutySurvey survey;
  private final Clock clock;

  DutySurveyController(RegionTree regions, Places places, DutySurvey survey, Clock clock) {
    this.regions = regions;
    this.places = places;
    this.survey = survey;
    this.clock = clock;
  }

  /**
   * The page.
   *
   * @param day null for today
   * @param week whether the whole week of the day is wanted
   */
  @GetMapping("/region/{code}/duties")
  String page(
      @PathVariable String code,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(defaultValue = "false") boolean week,
      Model model) {
    fill(code, day, week, model);
    return "duty-survey";
  }

  /** The part of the page that follows what is done. */
  @GetMapping("/region/{code}/duties/body")
  String body(
      @PathVariable String code,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(defaultValue = "false") boolean week,
      Model model) {
    fill(code, day, week, model);
    return "duty-survey :: survey";
  }

  private void fill(String code, @Nullable LocalDate asked, boolean week, Model model) {
    Region region =
        regions.find(code).orElseThrow(() -> new NotFoundException("no region " + code));
    LocalDate day = asked == null ? LocalDate.now(clock.withZone(Words.ZONE)) : asked;
    DaySpan span = week ? weekOf(day) : new DaySpan(day, day);
    List<DutyPart> parts = survey.parts(region, span);
    model.addAttribute("region", region);
    model.addAttribute("scope", Scopes.of(region));
    model.addAttribute("crumbs", places.wayTo(code));
    model.addAttribute("day", day);
    model.addAttribute("week", week);
    model.addAttribute("span", span);
    model.addAttribute("before", week ? day.minusWeeks(1) : day.minusDays(1));
    model.addAttribute("after", week ? day.plusWeeks(1) : day.plusDays(1));
    model.addAttribute("fiveMeals", DutySurvey.FIVE_MEALS);
    model.addAttribute("parts", parts);
    model.addAttribute(
        "sum", parts.stream().map(DutyPart::counts).reduce(DutyCounts.NONE, DutyCounts::plus));
  }

  private static DaySpan weekOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new DaySpan(monday, monday.plusDays(6));
  }
}
