package cn.mingchu.portal.silence;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.place.RegionNames;
import cn.mingchu.portal.place.SchoolEntry;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.schemas.event.PersonRole;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What nobody is told of at a school or in a region, and asking for it. */
@Controller
class SilenceController {

  private static final int MOST_CHARACTERS = 500;

  /** For how many hours a form offers it; the alert job decides how many are too many. */
  private static final Set<Integer> HOURS = Set.of(1, 2, 4, 24, 72, 168);

  private final Silences silences;
  private final SilenceActions actions;
  private final Places places;
  private final RegionTree regions;
  private final RegionNames names;
  private final Clock clock;

  SilenceController(
      Silences silences,
      SilenceActions actions,
      Places places,
      RegionTree regions,
      RegionNames names,
      Clock clock) {
    this.silences = silences;
    this.actions = actions;
    this.places = places;
    this.regions = regions;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping("/school/{id}/silences")
  @Shows(Shows.What.SCHOOL)
  String ofSchool(@PathVariable String id, Model model) {
    fillSchool(id, model);
    return "silences";
  }

  @GetMapping("/school/{id}/silences/body")
  @Shows(Shows.What.SCHOOL)
  String bodyOfSchool(@PathVariable String id, Model model) {
    fillSchool(id, model);
    return "silences :: list";
  }

  @GetMapping("/region/{code}/silences")
  @Shows(Shows.What.REGION)
  String ofRegion(@PathVariable String code, Model model) {
    fillRegion(code, model);
    return "silences";
  }

  @GetMapping("/region/{code}/silences/body")
  @Shows(Shows.What.REGION)
  String bodyOfRegion(@PathVariable String code, Model model) {
    fillRegion(code, model);
    return "silences :: list";
  }

  /**
   * Asks that nobody be told of what an alert is about. Whether it is taken, the page that follows
   * shows a moment later.
   *
   * @param form names the form, so that one that is sent twice counts once
   */
  @PostMapping("/alert/{id}/silence")
  @Shows(Shows.What.ALERT)
  String silence(
      @PathVariable String id,
      @RequestParam int hours,
      @RequestParam String words,
      @RequestParam String form,
      HttpServletRequest request) {
    Silences.Subject subject =
        silences
            .subject(id)
            .orElseThrow(() -> new NotFoundException("no alert " + id + " of a school"));
    if (!HOURS.contains(hours)) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "hours must be one of " + HOURS + ", was " + hours);
    }
    if (words.isBlank() || words.codePointCount(0, words.length()) > MOST_CHARACTERS) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "words must give a reason of at most 500 characters");
    }
    actions.silence(
        visitor(), subject, Duration.ofHours(hours), words.strip(), form, request.getRemoteAddr());
    return "redirect:/school/" + subject.schoolId() + "/silences";
  }

  /** Asks that a silence be over. */
  @PostMapping("/school/{id}/silences/{silence}/lift")
  @Shows(Shows.What.SCHOOL)
  String lift(
      @PathVariable String id,
      @PathVariable String silence,
      @RequestParam String form,
      HttpServletRequest request) {
    SchoolEntry school = school(id);
    Silence found =
        silences
            .find(id, silence)
            .orElseThrow(() -> new NotFoundException("no silence " + silence + " at " + id));
    actions.lift(visitor(), found, school.regionCode(), form, request.getRemoteAddr());
    return "redirect:/school/{id}/silences";
  }

  private SchoolEntry school(String id) {
    return places.school(id).orElseThrow(() -> new NotFoundException("no school " + id));
  }

  private void fillSchool(String id, Model model) {
    model.addAttribute("crumbs", places.wayToSchool(id));
    fill(Scope.school(id), school(id).name(), "/school/" + id + "/silences", model);
  }

  private void fillRegion(String code, Model model) {
    Region region =
        regions.find(code).orElseThrow(() -> new NotFoundException("no region " + code));
    model.addAttribute("crumbs", places.wayTo(code));
    fill(Scopes.of(region), names.of(region), "/region/" + code + "/silences", model);
  }

  private void fill(Scope scope, String place, String path, Model model) {
    model.addAttribute("scope", scope);
    model.addAttribute("place", place);
    model.addAttribute("path", path);
    model.addAttribute("silences", silences.of(scope, clock.instant()));
    model.addAttribute("form", UUID.randomUUID().toString());
    model.addAttribute("mayLift", maySilence(visitor()));
  }

  private static boolean maySilence(Visitor visitor) {
    return visitor.role().acting().filter(role -> role != PersonRole.CANTEEN_STAFF).isPresent();
  }

  private static Visitor visitor() {
    return Visitor.current().orElseThrow();
  }
}
