package cn.mingchu.portal.trace;

import cn.mingchu.portal.access.Shows;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which people look for what the cases of an outbreak have in common. */
@Controller
@Shows(Shows.What.EVERYTHING)
class InvestigationController {

  private static final int SHOWN = 50;

  private final Investigation investigation;

  InvestigationController(Investigation investigation) {
    this.investigation = investigation;
  }

  /**
   * Shows the form, and what the cases in it have in common.
   *
   * @param cases a line each: a lot, a dish or a meal, and behind a blank its weight if that is not
   *     1
   * @param mixing parties, one a line
   * @param killing parties, one a line
   */
  @GetMapping("/outbreak")
  String page(
      @RequestParam(defaultValue = "") String cases,
      @RequestParam(defaultValue = "") String mixing,
      @RequestParam(defaultValue = "") String killing,
      Model model,
      HttpServletResponse response) {
    model.addAttribute("cases", cases);
    model.addAttribute("mixing", mixing);
    model.addAttribute("killing", killing);
    model.addAttribute("shown", SHOWN);
    if (!cases.isBlank()) {
      try {
        List<Investigation.Case> read = new ArrayList<>();
        cases.lines().filter(line -> !line.isBlank()).forEach(line -> read.add(read(line.strip())));
        model.addAttribute(
            "answer",
            investigation.score(
                new Investigation.Question(
                    read, mixing.lines().toList(), killing.lines().toList())));
      } catch (ResponseStatusException refused) {
        response.setStatus(refused.getStatusCode().value());
        model.addAttribute("problem", String.valueOf(refused.getReason()));
      }
    }
    return "outbreak";
  }

  private static Investigation.Case read(String line) {
    int blank = line.lastIndexOf(' ');
    if (blank > 0) {
      try {
        double weight = Double.parseDouble(line.substring(blank + 1));
        return new Investigation.Case(line.substring(0, blank).strip(), weight);
      } catch (NumberFormatException nameWithBlanks) {
        return new Investigation.Case(line, null);
      }
    }
    return new Investigation.Case(line, null);
  }
}
