package cn.mingchu.portal.plan;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.place.SchoolEntry;
import cn.mingchu.portal.scope.Scope;
import jakarta.servlet.http.HttpServletResponse;
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

  private final Places places;
  private final DraftCheck drafts;

  DraftController(Places places, DraftCheck drafts) {
    this.places = places;
    this.drafts = drafts;
  }

  @GetMapping("/school/{id}/plan/check")
  String page(@PathVariable String id, Model model) {
    fill(id, "", USUAL_HEADS, model);
    return "draft";
  }

  /** Nothing is kept: who loads the page again sends the plan again. */
  @PostMapping("/school/{id}/plan/check")
  String check(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "100") int heads,
      Model model,
      HttpServletResponse response) {
    fill(id, text, heads, model);
    try {
      if (heads < 1 || heads > MOST_HEADS) {
        throw new UnreadableDraftException("heads", MOST_HEADS, heads);
      }
      if (text.length() > LONGEST) {
        throw new UnreadableDraftException("long", LONGEST, text.length());
      }
      model.addAttribute("plan", drafts.of(id, text, heads));
    } catch (UnreadableDraftException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("problem", e);
    }
    return "draft";
  }

  private void fill(String id, String text, int heads, Model model) {
    SchoolEntry school =
        places.school(id).orElseThrow(() -> new NotFoundException("no school " + id));
    model.addAttribute("school", school);
    model.addAttribute("scope", Scope.school(id));
    model.addAttribute("crumbs", places.wayTo(school.regionCode()));
    model.addAttribute("text", text);
    model.addAttribute("heads", heads);
  }
}
