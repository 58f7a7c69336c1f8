package cn.mingchu.portal.price;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.DaySpan;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.place.SchoolEntry;
import cn.mingchu.portal.scope.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a school pays: all its ingredients, or one of them day by day. */
@Controller
@Shows(Shows.What.SCHOOL)
class PriceController {

  /** So many days are shown at once. */
  static final int DAYS = 30;

  private final Places places;
  private final Prices prices;
  private final Clock clock;

  PriceController(Places places, Prices prices, Clock clock) {
    this.places = places;
    this.prices = prices;
    this.clock = clock;
  }

  @GetMapping("/school/{id}/prices")
  String page(@PathVariable String id, Model model) {
    fill(id, model);
    return "prices";
  }

  /** The part of the page that follows the papers. */
  @GetMapping("/school/{id}/price-list")
  String list(@PathVariable String id, Model model) {
    fill(id, model);
    return "prices :: list";
  }

  @GetMapping("/school/{id}/prices/{ingredient}")
  String ingredient(@PathVariable String id, @PathVariable String ingredient, Model model) {
    SchoolEntry school = addSchool(id, model);
    DaySpan span = span();
    IngredientPrices found =
        prices
            .of(school, ingredient, span)
            .orElseThrow(
                () ->
                    new NotFoundException(
                        "school %s bought no %s in %d days".formatted(id, ingredient, DAYS)));
    model.addAttribute("span", span);
    model.addAttribute("prices", found);
    model.addAttribute("chart", PriceChart.of(found, span));
    model.addAttribute("peers", prices.peers(id));
    return "price";
  }

  private void fill(String id, Model model) {
    SchoolEntry school = addSchool(id, model);
    DaySpan span = span();
    List<IngredientPrices> found = prices.of(school, span);
    model.addAttribute("span", span);
    model.addAttribute("ingredients", found);
    model.addAttribute("fen", found.stream().mapToLong(IngredientPrices::fen).sum());
    model.addAttribute("tooMuch", found.stream().mapToLong(IngredientPrices::tooMuchFen).sum());
    model.addAttribute("slips", found.stream().mapToLong(IngredientPrices::slips).sum());
    model.addAttribute("dear", found.stream().filter(one -> one.tooMuchFen() > 0).count());
  }

  private DaySpan span() {
    LocalDate today = LocalDate.now(clock.withZone(Words.ZONE));
    return new DaySpan(today.minusDays(DAYS - 1), today);
  }

  private SchoolEntry addSchool(String id, Model model) {
    SchoolEntry school =
        places.school(id).orElseThrow(() -> new NotFoundException("no school " + id));
    model.addAttribute("school", school);
    model.addAttribute("scope", Scope.school(id));
    model.addAttribute("crumbs", places.wayTo(school.regionCode()));
    return school;
  }
}
