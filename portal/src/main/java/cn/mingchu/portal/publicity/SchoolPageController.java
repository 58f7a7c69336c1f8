package cn.mingchu.portal.publicity;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.RegionNames;
import cn.mingchu.portal.settings.PortalSettings;
import cn.mingchu.portal.settings.PublicitySettings;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where parents find their school, and what their child eats there. */
@Controller
@Shows(Shows.What.NOTHING)
class SchoolPageController {

  /** So many weeks before and after this one have a page. */
  private static final int WEEKS_AROUND = 26;

  /** So many weeks back what was said is shown. */
  private static final int WEEKS_OF_OPINION = 8;

  private static final int LONGEST_NAME = 40;

  private final Publications publications;
  private final RegionTree regions;
  private final RegionNames names;
  private final PublicitySettings settings;
  private final Clock clock;

  SchoolPageController(
      Publications publications,
      RegionTree regions,
      RegionNames names,
      PortalSettings settings,
      Clock clock) {
    this.publications = publications;
    this.regions = regions;
    this.names = names;
    this.settings = settings.publicity();
    this.clock = clock;
  }

  /** A county that has schools here. */
  record County(String code, String name, int schools) {}

  @GetMapping("/public")
  String search(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String county,
      Model model,
      HttpServletResponse response) {
    String shortened =
        name.strip()
            .codePoints()
            .limit(LONGEST_NAME)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    boolean isSearch = !shortened.isEmpty() || !county.isEmpty();
    List<PublicSchool> found =
        isSearch ? publications.schools(shortened, county.isEmpty() ? null : county) : List.of();
    model.addAttribute("name", shortened);
    model.addAttribute("county", county);
    model.addAttribute("searched", isSearch);
    model.addAttribute("schools", found);
    model.addAttribute("isCut", found.size() == Publications.MOST_SCHOOLS);
    model.addAttribute("cities", counties());
    mayBeShownAgain(response);
    return "public/search";
  }

  /**
   * The week of a school that a day is in.
   *
   * @param week null for this week
   */
  @GetMapping("/public/school/{id}")
  String week(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate week,
      Model model,
      HttpServletResponse response) {
    PublicSchool school = school(id);
    LocalDate today = LocalDate.now(clock.withZone(Words.ZONE));
    LocalDate thisMonday = monday(today);
    LocalDate monday = week == null ? thisMonday : monday(week);
    if (Math.abs(ChronoUnit.WEEKS.between(thisMonday, monday)) > WEEKS_AROUND) {
      throw new NotFoundException("no week " + monday);
    }
    model.addAttribute("school", school);
    model.addAttribute("inspected", publications.inspected(id).orElse(null));
    model.addAttribute("monday", monday);
    model.addAttribute("sunday", monday.plusDays(6));
    model.addAttribute("thisMonday", thisMonday);
    model.addAttribute("days", days(publications.week(id, monday), today));
    model.addAttribute(
        "opinions", publications.opinions(id, thisMonday.minusWeeks(WEEKS_OF_OPINION), thisMonday));
    mayBeShownAgain(response);
    return "public/school";
  }

  /** A sheet to hang up, with the code that leads to the school's week. */
  @GetMapping("/public/school/{id}/poster")
  String poster(
      @PathVariable String id,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    PublicSchool school = school(id);
    String address = address(request) + "/public/school/" + id;
    model.addAttribute("school", school);
    model.addAttribute("address", address);
    model.addAttribute("sign", QrSign.of(address));
    // It names the host that it was asked by: nobody else may be shown that.
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return "public/poster";
  }

  private void mayBeShownAgain(HttpServletResponse response) {
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, "public, max-age=" + settings.freshFor().toSeconds());
  }

  private PublicSchool school(String id) {
    return publications.school(id).orElseThrow(() -> new NotFoundException("no school " + id));
  }

  /** Counties that have schools, by the name of their city. */
  private Map<String, List<County>> counties() {
    Map<String, List<County>> cities = new TreeMap<>();
    publications
        .counties()
        .forEach(
            (code, schools) -> {
              Optional<Region> region = regions.find(code);
              region.ifPresent(
                  one ->
                      cities
                          .computeIfAbsent(cityOf(one), city -> new ArrayList<>())
                          .add(new County(code, names.of(one), schools)));
            });
    return cities;
  }

  private String cityOf(Region county) {
    List<Region> path = regions.path(county.code());
    return names.of(path.get(Math.max(0, path.size() - 2)));
  }

  private String address(HttpServletRequest request) {
    if (settings.address() != null) {
      return settings.address().toString().replaceFirst("/+$", "");
    }
    boolean isUsual = request.getServerPort() == (request.isSecure() ? 443 : 80);
    return request.getScheme()
        + "://"
        + request.getServerName()
        + (isUsual ? "" : ":" + request.getServerPort());
  }

  private static List<PublishedDay> days(List<PublishedMeal> meals, LocalDate today) {
    return meals.stream()
        .collect(Collectors.groupingBy(PublishedMeal::day, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(day -> new PublishedDay(day.getKey(), day.getKey().equals(today), day.getValue()))
        .toList();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
