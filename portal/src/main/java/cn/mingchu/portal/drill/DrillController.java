package cn.mingchu.portal.drill;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.place.RegionNames;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The drills of the last nights in the province, a city or a county. */
@Controller
@Shows(Shows.What.REGION)
class DrillController {

  /** A week. */
  private static final int NIGHTS_SHOWN = 7;

  private final RegionTree regions;
  private final RegionNames names;
  private final Places places;
  private final Drills drills;

  DrillController(RegionTree regions, RegionNames names, Places places, Drills drills) {
    this.regions = regions;
    this.names = names;
    this.places = places;
    this.drills = drills;
  }

  @GetMapping("/region/{code}/drills")
  String page(@PathVariable String code, Model model) {
    fill(code, model);
    return "drills";
  }

  /** The part of the page that follows the drills. */
  @GetMapping("/region/{code}/drills/body")
  String body(@PathVariable String code, Model model) {
    fill(code, model);
    return "drills :: nights";
  }

  private void fill(String code, Model model) {
    Region region =
        regions.find(code).orElseThrow(() -> new NotFoundException("no region " + code));
    List<DrillNight> nights = drills.newest(Scopes.of(region), NIGHTS_SHOWN);
    model.addAttribute("region", region);
    model.addAttribute("scope", Scopes.of(region));
    model.addAttribute("crumbs", places.wayTo(code));
    model.addAttribute("nights", nights);
    model.addAttribute("last", Sums.of(nights));
    model.addAttribute("counties", counties(nights));
    model.addAttribute(
        "schools",
        drills.schoolNames(
            nights.stream()
                .flatMap(night -> night.unreachable().stream())
                .collect(Collectors.toSet())));
  }

  private Map<String, String> counties(List<DrillNight> nights) {
    return nights.stream()
        .map(DrillNight::regionCode)
        .distinct()
        .collect(
            Collectors.toMap(
                county -> county, county -> regions.find(county).map(names::of).orElse(county)));
  }

  /**
   * What the last night comes to.
   *
   * @param counties in which there was a drill
   * @param unreachable schools
   */
  record Sums(long counties, long sought, long found, long unreachable) {

    static Sums of(List<DrillNight> nights) {
      List<DrillNight> last = lastOf(nights);
      Set<String> unreachable =
          last.stream()
              .flatMap(night -> night.unreachable().stream())
              .collect(Collectors.toCollection(TreeSet::new));
      return new Sums(
          last.size(),
          last.stream().mapToLong(DrillNight::sought).sum(),
          last.stream().mapToLong(DrillNight::found).sum(),
          unreachable.size());
    }

    private static List<DrillNight> lastOf(List<DrillNight> nights) {
      return nights.stream().takeWhile(night -> night.day().equals(nights.get(0).day())).toList();
    }

    /** In hundredths of a per cent; null where nothing was sought. */
    public @Nullable Integer foundHundredths() {
      return DrillNight.hundredths(found, sought);
    }
  }
}
