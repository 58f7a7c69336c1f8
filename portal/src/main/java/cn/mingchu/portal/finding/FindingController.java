package cn.mingchu.portal.finding;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.schemas.event.SubjectKind;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why something was found. */
@Controller
@Shows(Shows.What.FINDING)
class FindingController {

  private final Findings findings;
  private final RuleWords rules;
  private final Places places;

  FindingController(Findings findings, RuleWords rules, Places places) {
    this.findings = findings;
    this.rules = rules;
    this.places = places;
  }

  @GetMapping("/finding/{id}")
  String page(@PathVariable String id, Model model) {
    fill(id, model);
    return "finding";
  }

  /** The part of the page that changes with a revision. */
  @GetMapping("/finding/{id}/body")
  String body(@PathVariable String id, Model model) {
    fill(id, model);
    return "finding :: why";
  }

  private void fill(String id, Model model) {
    FindingDetail finding =
        findings.find(id).orElseThrow(() -> new NotFoundException("no finding " + id));
    model.addAttribute("finding", finding);
    model.addAttribute("rule", rules.find(finding.summary().ruleId()).orElse(null));
    model.addAttribute("scope", scope(finding.summary()));
    String schoolId = finding.summary().schoolId();
    model.addAttribute("crumbs", schoolId == null ? List.of() : places.wayToSchool(schoolId));
  }

  /** What a new revision is announced under. */
  private static Scope scope(FindingSummary finding) {
    String schoolId = finding.schoolId();
    return finding.subjectKind() == SubjectKind.DEVICE || schoolId == null
        ? Scope.device(finding.subjectId())
        : Scope.school(schoolId);
  }
}
