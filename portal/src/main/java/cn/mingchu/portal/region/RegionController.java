package cn.mingchu.portal.region;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The province, a city or a county. */
@Controller
@Shows(Shows.What.REGION)
class RegionController {

  private final RegionTree regions;
  private final RegionSurvey survey;
  private final Places places;

  RegionController(RegionTree regions, RegionSurvey survey, Places places) {
    this.regions = regions;
    this.survey = survey;
    this.places = places;
  }

  /** Where a visitor is at home: the page of their own school or region. */
  @GetMapping("/")
  @Shows(Shows.What.OWN_PART)
  String home(Model model) {
    Scope home = Visitor.current().orElseThrow().node();
    return home.level() == Scope.Level.SCHOOL
        ? "redirect:/school/" + home.id()
        : page(home.id(), model);
  }

  @GetMapping("/region/{code}")
  String page(@PathVariable String code, Model model) {
    fill(code, model);
    return "region";
  }

  /** The part of the page that follows the findings. */
  @GetMapping("/region/{code}/body")
  String body(@PathVariable String code, Model model) {
    fill(code, model);
    return "region :: overview";
  }

  private void fill(String code, Model model) {
    Region region =
        regions.find(code).orElseThrow(() -> new NotFoundException("no region " + code));
    model.addAttribute("region", region);
    model.addAttribute("scope", Scopes.of(region));
    model.addAttribute("crumbs", places.wayTo(code));
    model.addAttribute("overview", survey.of(region));
  }
}
