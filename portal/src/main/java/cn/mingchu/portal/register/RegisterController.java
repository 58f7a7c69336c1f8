package cn.mingchu.portal.register;

import cn.mingchu.portal.access.Shows;
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

/** The papers and posts of a school, as they stand today. */
@Controller
@Shows(Shows.What.SCHOOL)
class RegisterController {

  private final Places places;
  private final Registers registers;
  private final Clock clock;

  RegisterController(Places places, Registers registers, Clock clock) {
    this.places = places;
    this.registers = registers;
    this.clock = clock;
  }

  @GetMapping("/school/{id}/registers")
  String page(@PathVariable String id, Model model) {
    SchoolEntry school =
        places.school(id).orElseThrow(() -> new NotFoundException("no school " + id));
    model.addAttribute("school", school);
    model.addAttribute("scope", Scope.school(id));
    model.addAttribute("crumbs", places.wayTo(school.regionCode()));
    model.addAttribute(
        "board", RegisterBoard.of(LocalDate.now(clock.withZone(Words.ZONE)), registers.of(id)));
    return "registers";
  }
}
