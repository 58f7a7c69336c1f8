package cn.mingchu.portal.school;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.finding.FindingSummary;
import cn.mingchu.portal.finding.Findings;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.place.SchoolEntry;
import cn.mingchu.portal.scope.Scope;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A school: its devices and its findings. */
@Controller
@Shows(Shows.What.SCHOOL)
class SchoolController {

  private static final int OPEN_SHOWN = 100;
  private static final int PAST_SHOWN = 20;

  private final Places places;
  private final Findings findings;
  private final SchoolBoard board;

  SchoolController(Places places, Findings findings, SchoolBoard board) {
    this.places = places;
    this.findings = findings;
    this.board = board;
  }

  @GetMapping("/school/{id}")
  String page(@PathVariable String id, Model model) {
    fill(id, model);
    return "school";
  }

  /** The part of the page that follows the devices. */
  @GetMapping("/school/{id}/body")
  String body(@PathVariable String id, Model model) {
    fill(id, model);
    return "school :: board";
  }

  private void fill(String id, Model model) {
    SchoolEntry school =
        places.school(id).orElseThrow(() -> new NotFoundException("no school " + id));
    Scope scope = Scope.school(id);
    List<FindingSummary> open = findings.open(scope, OPEN_SHOWN);
    model.addAttribute("school", school);
    model.addAttribute("scope", scope);
    model.addAttribute("crumbs", places.wayTo(school.regionCode()));
    model.addAttribute("counts", findings.openCounts(scope));
    model.addAttribute("open", open);
    model.addAttribute("past", findings.past(scope, PAST_SHOWN));
    model.addAttribute("cards", board.cards(id, open));
  }
}
