package cn.mingchu.portal.entry;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.DaySpan;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.place.SchoolEntry;
import cn.mingchu.portal.scope.Scope;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a school keeps the books of its store. */
@Controller
@Shows(Shows.What.SCHOOL)
class BookController {

  private final Places places;
  private final Books books;
  private final Clock clock;

  BookController(Places places, Books books, Clock clock) {
    this.places = places;
    this.books = books;
    this.clock = clock;
  }

  @GetMapping("/school/{id}/records")
  String page(@PathVariable String id, Model model) {
    fill(id, model);
    return "records";
  }

  /** The part of the page that follows what is found. */
  @GetMapping("/school/{id}/records/body")
  String body(@PathVariable String id, Model model) {
    fill(id, model);
    return "records :: profile";
  }

  private void fill(String id, Model model) {
    SchoolEntry school =
        places.school(id).orElseThrow(() -> new NotFoundException("no school " + id));
    DaySpan span = DaySpan.upTo(LocalDate.now(clock.withZone(Words.ZONE)));
    model.addAttribute("school", school);
    model.addAttribute("scope", Scope.school(id));
    model.addAttribute("crumbs", places.wayTo(school.regionCode()));
    model.addAttribute("span", span);
    model.addAttribute("books", books.profile(id, span));
  }
}
