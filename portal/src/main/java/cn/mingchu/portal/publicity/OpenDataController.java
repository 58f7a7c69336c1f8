package cn.mingchu.portal.publicity;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.settings.PortalSettings;
import cn.mingchu.portal.settings.PublicitySettings;
import cn.mingchu.portal.sheet.SheetFormat;
import cn.mingchu.schemas.region.RegionLevel;
import cn.mingchu.schemas.region.RegionTree;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Menus of a county to take away: {@code /public/open-data/menus.csv?county=511702&week=…}. */
@Controller
@Shows(Shows.What.NOTHING)
class OpenDataController {

  private final Publications publications;
  private final MenuSheet sheet;
  private final RegionTree regions;
  private final PublicitySettings settings;
  private final Clock clock;

  OpenDataController(
      Publications publications,
      MenuSheet sheet,
      RegionTree regions,
      PortalSettings settings,
      Clock clock) {
    this.publications = publications;
    this.sheet = sheet;
    this.regions = regions;
    this.settings = settings.publicity();
    this.clock = clock;
  }

  /** The answer: menus as the contract has them, and under which licence. */
  record Document(
      String licence, URI licenceUrl, String county, LocalDate monday, List<PublishedMeal> menus) {}

  @GetMapping("/public/open-data")
  String page(Model model, HttpServletResponse response) {
    LocalDate today = LocalDate.now(clock.withZone(Words.ZONE));
    model.addAttribute("licence", settings.licence());
    model.addAttribute("licenceUrl", settings.licenceUrl());
    model.addAttribute("monday", monday(today));
    model.addAttribute("counties", publications.counties().keySet());
    mayBeShownAgain(response);
    return "public/open-data";
  }

  @GetMapping("/public/open-data/menus.json")
  ResponseEntity<Document> json(
      @RequestParam String county,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate week,
      HttpServletResponse response) {
    LocalDate monday = monday(county, week);
    mayBeShownAgain(response);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            new Document(
                settings.licence(),
                settings.licenceUrl(),
                county,
                monday,
                publications.weekOfCounty(county, monday)));
  }

  @GetMapping("/public/open-data/menus.csv")
  ResponseEntity<byte[]> csv(
      @RequestParam String county,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate week,
      HttpServletResponse response) {
    LocalDate monday = monday(county, week);
    mayBeShownAgain(response);
    response.setHeader(HttpHeaders.LINK, "<" + settings.licenceUrl() + ">; rel=\"license\"");
    return SheetFormat.CSV.download(
        "menus-" + county + "-" + monday,
        sheet.of(publications.weekOfCounty(county, monday), settings.licence()));
  }

  private LocalDate monday(String county, @Nullable LocalDate week) {
    if (regions.find(county).filter(one -> one.level() == RegionLevel.COUNTY).isEmpty()) {
      throw new NotFoundException("no county " + county);
    }
    return monday(week == null ? LocalDate.now(clock.withZone(Words.ZONE)) : week);
  }

  private void mayBeShownAgain(HttpServletResponse response) {
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, "public, max-age=" + settings.freshFor().toSeconds());
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
