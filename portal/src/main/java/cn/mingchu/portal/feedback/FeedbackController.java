package cn.mingchu.portal.feedback;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.place.RegionNames;
import cn.mingchu.portal.place.SchoolEntry;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.portal.settings.PortalSettings;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What parents said of a school, and how fast a region answers. */
@Controller
class FeedbackController {

  private final Feedbacks feedbacks;
  private final FeedbackDesk desk;
  private final Places places;
  private final RegionTree regions;
  private final RegionNames names;
  private final Duration answerWithin;
  private final Clock clock;

  FeedbackController(
      Feedbacks feedbacks,
      FeedbackDesk desk,
      Places places,
      RegionTree regions,
      RegionNames names,
      PortalSettings settings,
      Clock clock) {
    this.feedbacks = feedbacks;
    this.desk = desk;
    this.places = places;
    this.regions = regions;
    this.names = names;
    this.answerWithin = settings.publicity().answerWithin();
    this.clock = clock;
  }

  /**
   * The list of a school.
   *
   * @param objection why what was asked for last was not done
   * @param about the entry that it was asked for
   */
  @GetMapping("/school/{id}/feedback")
  @Shows(Shows.What.SCHOOL)
  String ofSchool(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Objection objection,
      @RequestParam(required = false) @Nullable String about,
      Model model) {
    SchoolEntry school = school(id);
    Instant now = clock.instant();
    List<FeedbackEntry> entries = feedbacks.of(id, now);
    model.addAttribute("school", school);
    model.addAttribute("crumbs", places.wayToSchool(id));
    model.addAttribute("scope", Scope.school(id));
    model.addAttribute("entries", entries);
    model.addAttribute("open", entries.stream().filter(FeedbackEntry::isOpen).count());
    model.addAttribute(
        "overdue", entries.stream().filter(one -> one.isOverdue(answerWithin, now)).count());
    model.addAttribute("answerWithin", answerWithin);
    model.addAttribute("mayHandle", FeedbackDesk.mayHandle(visitor()));
    model.addAttribute("personId", visitor().personId());
    model.addAttribute("objection", objection);
    model.addAttribute("about", about);
    return "feedback";
  }

  @GetMapping("/region/{code}/feedback")
  @Shows(Shows.What.REGION)
  String ofRegion(@PathVariable String code, Model model) {
    Region region =
        regions.find(code).orElseThrow(() -> new NotFoundException("no region " + code));
    List<FeedbackCounts> parts = feedbacks.counts(region, answerWithin, clock.instant());
    model.addAttribute("region", region);
    model.addAttribute("place", names.of(region));
    model.addAttribute("crumbs", places.wayTo(code));
    model.addAttribute("scope", Scopes.of(region));
    model.addAttribute("parts", parts);
    model.addAttribute(
        "kind", Scopes.of(region).level().below() == Scope.Level.SCHOOL ? "school" : "region");
    model.addAttribute("open", parts.stream().mapToInt(FeedbackCounts::open).sum());
    model.addAttribute("overdue", parts.stream().mapToInt(FeedbackCounts::overdue).sum());
    model.addAttribute("answerWithin", answerWithin);
    return "feedback-survey";
  }

  @PostMapping("/school/{id}/feedback/{feedback}/answer")
  @Shows(Shows.What.SCHOOL)
  String answer(
      @PathVariable String id,
      @PathVariable String feedback,
      @RequestParam int revision,
      @RequestParam String answer,
      HttpServletRequest request) {
    FeedbackEntry entry = entry(id, feedback);
    return back(entry, desk.answer(visitor(), entry, revision, answer, request.getRemoteAddr()));
  }

  @PostMapping("/school/{id}/feedback/{feedback}/publish")
  @Shows(Shows.What.SCHOOL)
  String publish(
      @PathVariable String id,
      @PathVariable String feedback,
      @RequestParam int revision,
      HttpServletRequest request) {
    FeedbackEntry entry = entry(id, feedback);
    return back(entry, desk.publish(visitor(), entry, revision, request.getRemoteAddr()));
  }

  @PostMapping("/school/{id}/feedback/{feedback}/withhold")
  @Shows(Shows.What.SCHOOL)
  String withhold(
      @PathVariable String id,
      @PathVariable String feedback,
      @RequestParam int revision,
      @RequestParam String reason,
      HttpServletRequest request) {
    FeedbackEntry entry = entry(id, feedback);
    return back(entry, desk.withhold(visitor(), entry, revision, reason, request.getRemoteAddr()));
  }

  private static String back(FeedbackEntry entry, Optional<Objection> objection) {
    String list = "redirect:/school/" + entry.schoolId() + "/feedback";
    return objection
        .map(why -> list + "?objection=" + why + "&about=" + entry.feedbackId())
        .orElse(list);
  }

  private FeedbackEntry entry(String schoolId, String feedbackId) {
    return feedbacks
        .find(schoolId, feedbackId)
        .orElseThrow(() -> new NotFoundException("no feedback " + feedbackId + " at " + schoolId));
  }

  private SchoolEntry school(String id) {
    return places.school(id).orElseThrow(() -> new NotFoundException("no school " + id));
  }

  private static Visitor visitor() {
    return Visitor.current().orElseThrow();
  }
}
