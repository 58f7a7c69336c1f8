package cn.mingchu.portal.inspection;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.account.Accounts;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.place.RegionNames;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.portal.sheet.SheetFormat;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionLevel;
import cn.mingchu.schemas.region.RegionTree;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a region draws, and how far its inspections are. */
@Controller
@Shows(Shows.What.REGION)
class DrawController {

  private final Draws draws;
  private final Inspections inspections;
  private final DrawDesk desk;
  private final InspectionSheet sheet;
  private final Accounts accounts;
  private final Places places;
  private final RegionTree regions;
  private final RegionNames names;
  private final Clock clock;

  DrawController(
      Draws draws,
      Inspections inspections,
      DrawDesk desk,
      InspectionSheet sheet,
      Accounts accounts,
      Places places,
      RegionTree regions,
      RegionNames names,
      Clock clock) {
    this.draws = draws;
    this.inspections = inspections;
    this.desk = desk;
    this.sheet = sheet;
    this.accounts = accounts;
    this.places = places;
    this.regions = regions;
    this.names = names;
    this.clock = clock;
  }

  /**
   * The page.
   *
   * @param objection why what was asked for last was not done
   */
  @GetMapping("/region/{code}/inspections")
  String page(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable Objection objection,
      Model model) {
    Region region = region(code);
    Visitor visitor = visitor();
    List<DrawEntry> drawn = draws.of(code);
    List<Inspection> tasks = inspections.ofRegion(code);
    boolean isCounty = region.level() == RegionLevel.COUNTY;
    model.addAttribute("region", region);
    model.addAttribute("place", names.of(region));
    model.addAttribute("crumbs", places.wayTo(code));
    model.addAttribute("scope", Scopes.of(region));
    model.addAttribute("draws", drawn);
    model.addAttribute("tasks", tasks);
    model.addAttribute("today", today());
    model.addAttribute("mayAnnounce", isCounty && DrawDesk.mayAnnounce(visitor));
    model.addAttribute("mayDraw", isCounty && DrawDesk.mayDraw(visitor));
    model.addAttribute("personId", visitor.personId());
    model.addAttribute("people", accounts.names(people(drawn, tasks)));
    model.addAttribute("objection", objection);
    return "inspections";
  }

  /** The inspections as a table for a spreadsheet. */
  @GetMapping("/region/{code}/inspections.csv")
  ResponseEntity<byte[]> csv(@PathVariable String code) {
    return SheetFormat.CSV.download(
        "inspections-" + region(code).code(), sheet.of(inspections.ofRegion(code)));
  }

  /** All that somebody needs to draw again. */
  @GetMapping("/region/{code}/inspections/draw.json")
  ResponseEntity<DrawDocument> document(@PathVariable String code, @RequestParam String draw) {
    return ResponseEntity.ok(DrawDocument.of(entry(code, draw)));
  }

  @PostMapping("/region/{code}/inspections/announce")
  String announce(
      @PathVariable String code,
      @RequestParam int count,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate dueDay,
      @RequestParam String numberSource,
      HttpServletRequest request) {
    requireCounty(code);
    return back(
        code, desk.announce(visitor(), code, count, dueDay, numberSource, request.getRemoteAddr()));
  }

  @PostMapping("/region/{code}/inspections/draw")
  String draw(
      @PathVariable String code,
      @RequestParam String draw,
      @RequestParam String number,
      HttpServletRequest request) {
    requireCounty(code);
    return back(
        code, desk.draw(visitor(), entry(code, draw), number.strip(), request.getRemoteAddr()));
  }

  @PostMapping("/region/{code}/inspections/keep")
  String keepFrom(
      @PathVariable String code,
      @RequestParam String login,
      @RequestParam String school,
      HttpServletRequest request) {
    requireCounty(code);
    return back(code, desk.keepFrom(visitor(), code, login, school, request.getRemoteAddr()));
  }

  private static String back(String code, Optional<Objection> objection) {
    String page = "redirect:/region/" + code + "/inspections";
    return objection.map(why -> page + "?objection=" + why).orElse(page);
  }

  private void requireCounty(String code) {
    if (Scopes.of(region(code)).level() != Scope.Level.COUNTY) {
      throw new NotFoundException("no county " + code);
    }
  }

  private static Set<String> people(List<DrawEntry> draws, List<Inspection> tasks) {
    Set<String> people = new HashSet<>();
    for (DrawEntry draw : draws) {
      people.add(draw.announcedBy());
      String drawnBy = draw.drawnBy();
      if (drawnBy != null) {
        people.add(drawnBy);
      }
    }
    tasks.forEach(task -> people.addAll(List.of(task.firstId(), task.secondId())));
    return people;
  }

  private DrawEntry entry(String code, String draw) {
    return draws
        .find(code, draw)
        .orElseThrow(() -> new NotFoundException("no draw " + draw + " in " + code));
  }

  private Region region(String code) {
    return regions.find(code).orElseThrow(() -> new NotFoundException("no region " + code));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Words.ZONE));
  }

  private static Visitor visitor() {
    return Visitor.current().orElseThrow();
  }
}
