package cn.mingchu.portal.plan;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.place.SchoolEntry;
import cn.mingchu.portal.scope.Scope;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody who writes a plan sees what the check will say, before it is sent. */
@Controller
@Shows(Shows.What.SCHOOL)
class DraftController {

  private static final int USUAL_HEADS = 100;
  private static final int MOST_HEADS = 10_000;

  /** Characters: a week of five meals a day has some ten thousand. */
  private static final int LONGEST = 400_000;

  private static final Pattern BUDGET = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");

  private final Places places;
  private final DraftCheck drafts;

  DraftController(Places places, DraftCheck drafts) {
    this.places = places;
    this.drafts = drafts;
  }

  @GetMapping("/school/{id}/plan/check")
  String page(@PathVariable String id, Model model) {
    fill(school(id), "", USUAL_HEADS, yuan(drafts.usualBudgetFen(id)), model);
    return "draft";
  }

  /** Nothing is kept: who loads the page again sends the plan again. */
  @PostMapping("/school/{id}/plan/check")
  String check(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "100") int heads,
      @RequestParam(defaultValue = "") String budget,
      Model model,
      HttpServletResponse response) {
    SchoolEntry school = school(id);
    fill(school, text, heads, budget, model);
    try {
      if (heads < 1 || heads > MOST_HEADS) {
        throw new UnreadableDraftException("heads", MOST_HEADS, heads);
      }
      if (text.length() > LONGEST) {
        throw new UnreadableDraftException("long", LONGEST, text.length());
      }
      Draft draft = drafts.of(school, text, heads, fen(budget.strip()));
      model.addAttribute("plan", draft.plan());
      model.addAttribute("cost", draft.cost());
    } catch (UnreadableDraftException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("problem", e);
    }
    return "draft";
  }

  private SchoolEntry school(String id) {
    return places.school(id).orElseThrow(() -> new NotFoundException("no school " + id));
  }

  private void fill(SchoolEntry school, String text, int heads, String budget, Model model) {
    model.addAttribute("school", school);
    model.addAttribute("scope", Scope.school(school.schoolId()));
    model.addAttribute("crumbs", places.wayTo(school.regionCode()));
    model.addAttribute("text", text);
    model.addAttribute("heads", heads);
    model.addAttribute("budget", budget);
  }

  /** A sum in yuan, such as {@code 5} or {@code 5.50}; null for none. */
  private static @Nullable Long fen(String yuan) {
    if (yuan.isEmpty()) {
      return null;
    }
    if (!BUDGET.matcher(yuan).matches()) {
      throw new UnreadableDraftException("budget", yuan);
    }
    return new BigDecimal(yuan).movePointRight(2).longValueExact();
  }

  private static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString();
  }
}
