package cn.mingchu.portal.market;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.finding.FindingSummary;
import cn.mingchu.portal.finding.Findings;
import cn.mingchu.portal.page.DaySpan;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionLevel;
import cn.mingchu.schemas.region.RegionTree;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What food cost in a county in the last thirty days, and who paid more than others; of a larger
 * region, in which of its counties too much was paid.
 */
@Controller
@Shows(Shows.What.REGION)
class MarketController {

  private static final int DAYS = 30;
  private static final int SCHOOLS_SHOWN = 10;
  private static final int FINDINGS_SHOWN = 20;

  private final RegionTree regions;
  private final Places places;
  private final Markets markets;
  private final Findings findings;
  private final Clock clock;

  MarketController(
      RegionTree regions, Places places, Markets markets, Findings findings, Clock clock) {
    this.regions = regions;
    this.places = places;
    this.markets = markets;
    this.findings = findings;
    this.clock = clock;
  }

  @GetMapping("/region/{code}/prices")
  String page(@PathVariable String code, Model model) {
    Region region =
        regions.find(code).orElseThrow(() -> new NotFoundException("no region " + code));
    LocalDate today = LocalDate.now(clock.withZone(Words.ZONE));
    DaySpan span = new DaySpan(today.minusDays(DAYS - 1), today);
    Scope scope = Scopes.of(region);
    model.addAttribute("region", region);
    model.addAttribute("scope", scope);
    model.addAttribute("crumbs", places.wayTo(code));
    model.addAttribute("span", span);
    if (region.level() != RegionLevel.COUNTY) {
      List<Payer> counties = markets.counties(scope, span);
      model.addAttribute("payers", counties);
      model.addAttribute("sums", Sums.of(counties));
      return "markets";
    }
    List<MarketFood> foods = markets.of(scope, span);
    List<Payer> schools = Payer.of(foods);
    List<FindingSummary> found =
        findings.ofPrices(
            scope,
            span.from().atStartOfDay(Words.ZONE).toInstant(),
            span.to().plusDays(1).atStartOfDay(Words.ZONE).toInstant(),
            FINDINGS_SHOWN);
    model.addAttribute("foods", foods);
    model.addAttribute(
        "payers",
        schools.stream().filter(school -> school.tooMuchFen() > 0).limit(SCHOOLS_SHOWN).toList());
    model.addAttribute("schools", schools.size());
    model.addAttribute("sums", Sums.of(schools));
    model.addAttribute("found", found);
    return "market";
  }

  /**
   * What several pay.
   *
   * @param above how many of them pay too much
   */
  record Sums(long fen, long tooMuchFen, long slips, long above) {

    static Sums of(List<Payer> payers) {
      return new Sums(
          payers.stream().mapToLong(Payer::fen).sum(),
          payers.stream().mapToLong(Payer::tooMuchFen).sum(),
          payers.stream().mapToLong(Payer::slips).sum(),
          payers.stream().filter(payer -> payer.tooMuchFen() > 0).count());
    }
  }
}
