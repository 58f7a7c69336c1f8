package cn.mingchu.portal.report;

import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.audit.Audit;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.schemas.event.SupervisionPeriod;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The reports of a region, one of them, and asking for one. */
@Controller
@Shows(Shows.What.REGION)
class ReportController {

  /** About a year of all three kinds. */
  private static final int SHOWN = 100;

  private final ReportShelf shelf;
  private final ReportMaker maker;
  private final ReportWording wording;
  private final ReportPrinter printer;
  private final Audit audit;
  private final RegionTree regions;
  private final Places places;
  private final Clock clock;

  ReportController(
      ReportShelf shelf,
      ReportMaker maker,
      ReportWording wording,
      ReportPrinter printer,
      Audit audit,
      RegionTree regions,
      Places places,
      Clock clock) {
    this.shelf = shelf;
    this.maker = maker;
    this.wording = wording;
    this.printer = printer;
    this.audit = audit;
    this.regions = regions;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/region/{code}/reports")
  String list(@PathVariable String code, Model model) {
    Region region = region(code);
    fill(region, model);
    model.addAttribute("editions", shelf.of(code, SHOWN));
    model.addAttribute("kinds", ReportKind.values());
    model.addAttribute("yesterday", LocalDate.ofInstant(clock.instant(), Words.ZONE).minusDays(1));
    return "reports";
  }

  @GetMapping("/region/{code}/reports/{id}")
  String report(@PathVariable String code, @PathVariable String id, Model model) {
    Region region = region(code);
    ReportId named = ReportId.parse(id).orElseThrow(() -> new NotFoundException("no report " + id));
    Report report =
        shelf
            .find(code, named)
            .orElseThrow(() -> new NotFoundException("no report %s of %s".formatted(id, code)));
    List<ReportShelf.Edition> editions = shelf.of(code, named.kind(), named.firstDay());
    fill(region, model);
    model.addAttribute("paper", wording.paper(report, named.edition()));
    model.addAttribute(
        "edition",
        editions.stream().filter(one -> one.id().equals(named)).findFirst().orElseThrow());
    model.addAttribute("newest", editions.get(0));
    model.addAttribute("canPrint", printer.canPrint());
    return "report";
  }

  /**
   * Asks for a report of a period that is over; where there is one and nothing was amended, for
   * that.
   *
   * @param day one of the period
   */
  @PostMapping("/region/{code}/reports")
  String make(
      @PathVariable String code,
      @RequestParam SupervisionPeriod period,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
      HttpServletRequest request) {
    Region region = region(code);
    Visitor visitor =
        Visitor.current()
            .filter(ReportController::mayMake)
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.FORBIDDEN, "only supervisors have reports made"));
    ReportKind kind =
        ReportKind.of(period)
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "no report is made of " + period));
    audit.acted(visitor, "REPORT %s %s %s".formatted(code, period, day), request.getRemoteAddr());
    Optional<ReportId> made = maker.make(region, kind, day, clock.instant(), visitor.personId());
    return made.map(id -> "redirect:/region/{code}/reports/" + id)
        .orElse("redirect:/region/{code}/reports?none");
  }

  private void fill(Region region, Model model) {
    model.addAttribute("region", region);
    model.addAttribute("scope", Scopes.of(region));
    model.addAttribute("crumbs", places.wayTo(region.code()));
    model.addAttribute("wording", wording);
    model.addAttribute("mayMake", Visitor.current().filter(ReportController::mayMake).isPresent());
  }

  private Region region(String code) {
    return regions.find(code).orElseThrow(() -> new NotFoundException("no region " + code));
  }

  private static boolean mayMake(Visitor visitor) {
    return visitor.role() == Role.SUPERVISOR;
  }
}
