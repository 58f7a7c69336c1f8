package cn.mingchu.portal.supervision;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.schemas.event.SupervisionPeriod;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How a region did over a period, its score, and which offices below did not answer. */
@Controller
@Shows(Shows.What.REGION)
class SupervisionController {

  /** As far back as its course is shown. */
  static final int PERIODS_SHOWN = 12;

  private static final List<SupervisionPeriod> PERIODS =
      List.of(
          SupervisionPeriod.LIVE,
          SupervisionPeriod.DAY,
          SupervisionPeriod.WEEK,
          SupervisionPeriod.TEN_DAYS,
          SupervisionPeriod.MONTH);

  private final RegionTree regions;
  private final Places places;
  private final NodeStatements statements;
  private final Clock clock;

  SupervisionController(RegionTree regions, Places places, NodeStatements statements, Clock clock) {
    this.regions = regions;
    this.places = places;
    this.statements = statements;
    this.clock = clock;
  }

  /**
   * The page.
   *
   * @param day one of the period; null for today
   */
  @GetMapping("/region/{code}/supervision")
  String page(
      @PathVariable String code,
      @RequestParam(defaultValue = "WEEK") SupervisionPeriod period,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      Model model) {
    fill(code, period, day, model);
    return "supervision";
  }

  /** The part of the page that follows what is said. */
  @GetMapping("/region/{code}/supervision/body")
  String body(
      @PathVariable String code,
      @RequestParam(defaultValue = "WEEK") SupervisionPeriod period,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      Model model) {
    fill(code, period, day, model);
    return "supervision :: report";
  }

  private void fill(String code, SupervisionPeriod period, @Nullable LocalDate asked, Model model) {
    Region region =
        regions.find(code).orElseThrow(() -> new NotFoundException("no region " + code));
    LocalDate day = asked == null ? LocalDate.now(clock.withZone(Words.ZONE)) : asked;
    Optional<NodeStatement> report = statements.of(code, period, day);
    List<NodeStatement> parts = statements.parts(Scopes.of(region), period, day);
    List<Office> targets = report.map(NodeStatement::targets).orElse(List.of());
    model.addAttribute("region", region);
    model.addAttribute("scope", Scopes.of(region));
    model.addAttribute("crumbs", places.wayTo(code));
    model.addAttribute("day", day);
    model.addAttribute("period", period);
    model.addAttribute("periods", PERIODS);
    model.addAttribute("before", step(period, day, -1));
    model.addAttribute("after", step(period, day, 1));
    model.addAttribute("report", report.orElse(null));
    model.addAttribute("parts", parts);
    model.addAttribute(
        "course",
        period == SupervisionPeriod.LIVE
            ? List.of()
            : statements.last(code, period, day, PERIODS_SHOWN));
    model.addAttribute(
        "names",
        statements.names(
            Stream.of(
                    parts.stream().map(NodeStatement::node),
                    targets.stream().map(Office::node),
                    targets.stream()
                        .flatMap(office -> office.missed().stream())
                        .map(Office.Missed::schoolId))
                .flatMap(each -> each)
                .distinct()
                .toList()));
  }

  private static LocalDate step(SupervisionPeriod period, LocalDate day, int steps) {
    return switch (period) {
      case WEEK -> day.plusWeeks(steps);
      case TEN_DAYS -> day.plusDays(10L * steps);
      case MONTH -> day.plusMonths(steps);
      case LIVE, DAY, OTHER_PERIOD -> day.plusDays(steps);
    };
  }
}
