package cn.mingchu.portal.inspection;

import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.account.Accounts;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.place.SchoolEntry;
import cn.mingchu.portal.scope.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inspections of a school, and the form of one. */
@Controller
@Shows(Shows.What.SCHOOL)
class InspectionController {

  private static final String ANSWER = "answer.";
  private static final String NOTE = "note.";

  private final Inspections inspections;
  private final InspectionDesk desk;
  private final Accounts accounts;
  private final Places places;
  private final Clock clock;

  InspectionController(
      Inspections inspections, InspectionDesk desk, Accounts accounts, Places places, Clock clock) {
    this.inspections = inspections;
    this.desk = desk;
    this.accounts = accounts;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/school/{id}/inspections")
  String ofSchool(@PathVariable String id, Model model) {
    model.addAttribute("school", school(id));
    model.addAttribute("scope", Scope.school(id));
    model.addAttribute("crumbs", places.wayToSchool(id));
    model.addAttribute("tasks", inspections.ofSchool(id));
    model.addAttribute("today", today());
    return "school-inspections";
  }

  /**
   * The form, and what was found.
   *
   * @param inspection its id
   * @param objection why what was asked for last was not done
   */
  @GetMapping("/school/{id}/inspection")
  String page(
      @PathVariable String id,
      @RequestParam String inspection,
      @RequestParam(required = false) @Nullable Objection objection,
      Model model) {
    Inspection found = inspection(id, inspection);
    fill(found, inspections.answers(found), found.day(), objection, model);
    return "inspection";
  }

  /** Signs what was found; what was typed stays where it is not taken. */
  @PostMapping("/school/{id}/inspection/submit")
  String submit(
      @PathVariable String id,
      @RequestParam String inspection,
      @RequestParam int revision,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      Model model) {
    Inspection found = inspection(id, inspection);
    Map<String, Answer> answers = answers(Checklist.named(found.checklist()), fields);
    Optional<Objection> objection =
        desk.submit(visitor(), found, revision, day, answers, request.getRemoteAddr());
    if (objection.isEmpty()) {
      return back(found, objection);
    }
    fill(inspection(id, inspection), answers, day, objection.get(), model);
    return "inspection";
  }

  @PostMapping("/school/{id}/inspection/confirm")
  String confirm(
      @PathVariable String id,
      @RequestParam String inspection,
      @RequestParam int revision,
      HttpServletRequest request) {
    Inspection found = inspection(id, inspection);
    return back(found, desk.confirm(visitor(), found, revision, request.getRemoteAddr()));
  }

  @PostMapping("/school/{id}/inspection/give-back")
  String giveBack(
      @PathVariable String id,
      @RequestParam String inspection,
      @RequestParam int revision,
      HttpServletRequest request) {
    Inspection found = inspection(id, inspection);
    return back(found, desk.giveBack(visitor(), found, revision, request.getRemoteAddr()));
  }

  @PostMapping("/school/{id}/inspection/annul")
  String annul(
      @PathVariable String id,
      @RequestParam String inspection,
      @RequestParam int revision,
      @RequestParam String reason,
      HttpServletRequest request) {
    Inspection found = inspection(id, inspection);
    return back(found, desk.annul(visitor(), found, revision, reason, request.getRemoteAddr()));
  }

  private void fill(
      Inspection inspection,
      Map<String, Answer> answers,
      @Nullable LocalDate day,
      @Nullable Objection objection,
      Model model) {
    Visitor visitor = visitor();
    boolean isMine = visitor.role() == Role.INSPECTOR && inspection.isOf(visitor.personId());
    boolean isSecond = isMine && !visitor.personId().equals(inspection.submittedBy());
    model.addAttribute("school", school(inspection.schoolId()));
    model.addAttribute("scope", Scope.school(inspection.schoolId()));
    model.addAttribute("crumbs", places.wayToSchool(inspection.schoolId()));
    model.addAttribute("inspection", inspection);
    model.addAttribute("items", Checklist.named(inspection.checklist()).items());
    model.addAttribute("answers", answers);
    model.addAttribute("kinds", Answer.Kind.values());
    model.addAttribute("day", day == null ? today() : day);
    model.addAttribute("today", today());
    model.addAttribute(
        "people", accounts.names(Set.of(inspection.firstId(), inspection.secondId())));
    model.addAttribute("mayWrite", isMine && inspection.state() == Inspection.State.OPEN);
    model.addAttribute("maySign", isSecond && inspection.state() == Inspection.State.SUBMITTED);
    model.addAttribute(
        "mayAnnul",
        InspectionDesk.mayAnnul(visitor) && inspection.state() != Inspection.State.ANNULLED);
    model.addAttribute("objection", objection);
  }

  private static Map<String, Answer> answers(Checklist checklist, Map<String, String> fields) {
    Map<String, Answer> answers = new HashMap<>();
    for (CheckItem item : checklist.items()) {
      String note = fields.getOrDefault(NOTE + item.itemId(), "").strip();
      kind(fields.get(ANSWER + item.itemId()))
          .ifPresent(
              kind -> answers.put(item.itemId(), new Answer(kind, note.isEmpty() ? null : note)));
    }
    return answers;
  }

  private static Optional<Answer.Kind> kind(@Nullable String name) {
    for (Answer.Kind kind : Answer.Kind.values()) {
      if (kind.name().equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static String back(Inspection inspection, Optional<Objection> objection) {
    String page =
        "redirect:/school/%s/inspection?inspection=%s"
            .formatted(inspection.schoolId(), inspection.inspectionId());
    return objection.map(why -> page + "&objection=" + why).orElse(page);
  }

  private Inspection inspection(String schoolId, String inspectionId) {
    return inspections
        .find(schoolId, inspectionId)
        .orElseThrow(
            () -> new NotFoundException("no inspection " + inspectionId + " of " + schoolId));
  }

  private SchoolEntry school(String id) {
    return places.school(id).orElseThrow(() -> new NotFoundException("no school " + id));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Words.ZONE));
  }

  private static Visitor visitor() {
    return Visitor.current().orElseThrow();
  }
}
