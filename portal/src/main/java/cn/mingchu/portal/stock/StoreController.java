package cn.mingchu.portal.stock;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.finding.FindingSummary;
import cn.mingchu.portal.finding.Findings;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.place.SchoolEntry;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.schemas.event.SubjectKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The store of a school: what lies there, in which order it has to be used, what is wrong. */
@Controller
@Shows(Shows.What.SCHOOL)
class StoreController {

  private static final int FINDINGS_SHOWN = 1_000;

  private final Places places;
  private final Stores stores;
  private final Findings findings;
  private final Clock clock;

  StoreController(Places places, Stores stores, Findings findings, Clock clock) {
    this.places = places;
    this.stores = stores;
    this.findings = findings;
    this.clock = clock;
  }

  @GetMapping("/school/{id}/store")
  String page(
      @PathVariable String id, @RequestParam(defaultValue = "false") boolean all, Model model) {
    fill(id, all, model);
    return "store";
  }

  /** The part of the page that follows the books. */
  @GetMapping("/school/{id}/store/body")
  String body(
      @PathVariable String id, @RequestParam(defaultValue = "false") boolean all, Model model) {
    fill(id, all, model);
    return "store :: shelves";
  }

  private void fill(String id, boolean all, Model model) {
    SchoolEntry school =
        places.school(id).orElseThrow(() -> new NotFoundException("no school " + id));
    Scope scope = Scope.school(id);
    List<LotInStore> lots = stores.lots(id, all);
    List<FindingSummary> open = findings.open(scope, FINDINGS_SHOWN);
    Map<String, List<FindingSummary>> found = ofLots(open, scope);
    model.addAttribute("school", school);
    model.addAttribute("scope", scope);
    model.addAttribute("crumbs", places.wayTo(school.regionCode()));
    model.addAttribute("all", all);
    model.addAttribute("shelves", Shelf.of(lots, found, LocalDate.now(clock.withZone(Words.ZONE))));
    model.addAttribute("low", LowFood.in(open));
    model.addAttribute("sums", Sums.of(lots, found));
  }

  /** Those of lots in the school's store, by lot. */
  private static Map<String, List<FindingSummary>> ofLots(
      List<FindingSummary> findings, Scope scope) {
    String here = '@' + scope.id();
    return findings.stream()
        .filter(finding -> finding.subjectKind() == SubjectKind.LOT)
        .filter(finding -> finding.subjectId().endsWith(here))
        .collect(
            Collectors.groupingBy(
                finding ->
                    finding
                        .subjectId()
                        .substring(0, finding.subjectId().length() - here.length())));
  }

  /**
   * What a store comes to.
   *
   * @param lots of which there is something
   * @param onHand grams; what is less than nothing is not set against the rest
   * @param variance grams that counting added, or took away, in the lots that are shown
   * @param troubled lots of which something was found that has not ended
   */
  record Sums(long lots, long onHand, long variance, long troubled) {

    static Sums of(List<LotInStore> lots, Map<String, List<FindingSummary>> found) {
      return new Sums(
          lots.stream().filter(lot -> lot.onHand() > 0).count(),
          lots.stream().mapToLong(lot -> Math.max(0, lot.onHand())).sum(),
          lots.stream().mapToLong(LotInStore::variance).sum(),
          lots.stream().filter(lot -> found.containsKey(lot.lotId())).count());
    }
  }
}
