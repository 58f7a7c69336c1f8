package cn.mingchu.portal.alert;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.action.NotTakenException;
import cn.mingchu.portal.finding.FindingSummary;
import cn.mingchu.portal.finding.Findings;
import cn.mingchu.portal.finding.RuleWords;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.schemas.event.ActionKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An alert: why it is one, what came to pass, and what can be done about it. */
@Controller
@Shows(Shows.What.ALERT)
class AlertController {

  private static final Logger LOG = LoggerFactory.getLogger(AlertController.class);
  private static final int FINDINGS_SHOWN = 50;

  private final Alerts alerts;
  private final AlertActions actions;
  private final Findings findings;
  private final RuleWords rules;
  private final Places places;

  AlertController(
      Alerts alerts, AlertActions actions, Findings findings, RuleWords rules, Places places) {
    this.alerts = alerts;
    this.actions = actions;
    this.findings = findings;
    this.rules = rules;
    this.places = places;
  }

  @GetMapping("/alert/{id}")
  String page(@PathVariable String id, Model model) {
    fill(find(id), model);
    return "alert";
  }

  /** The part of the page that changes with a revision. */
  @GetMapping("/alert/{id}/body")
  String body(@PathVariable String id, Model model) {
    fill(find(id), model);
    return "alert :: life";
  }

  /**
   * Takes what the visitor does about it. Whether it stands, the page shows a moment later.
   *
   * @param form names the form, so that one that is sent twice counts once
   */
  @PostMapping("/alert/{id}/action")
  String act(
      @PathVariable String id,
      @RequestParam ActionKind kind,
      @RequestParam String form,
      @RequestParam(defaultValue = "") String words,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    AlertDetail alert = find(id);
    AlertActions.Form said = new AlertActions.Form(form, kind, words);
    String problem = said.problem();
    if (problem == null) {
      try {
        actions.take(visitor(), alert.summary(), said, request.getRemoteAddr());
        return "redirect:/alert/{id}?sent=" + kind;
      } catch (NotTakenException e) {
        LOG.warn("{} of alert {} cannot be written to the log", kind, id, e);
        problem = "alert.problem.log";
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      }
    } else {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
    fill(alert, model);
    model.addAttribute("problem", problem);
    model.addAttribute("words", words);
    return "alert";
  }

  private AlertDetail find(String id) {
    return alerts.find(id).orElseThrow(() -> new NotFoundException("no alert " + id));
  }

  private void fill(AlertDetail alert, Model model) {
    AlertSummary summary = alert.summary();
    Visitor visitor = visitor();
    String schoolId = summary.schoolId();
    List<FindingSummary> found =
        findings.summaries(
            Stream.concat(alert.findingIds().stream(), alert.explains().stream())
                .distinct()
                .limit(FINDINGS_SHOWN)
                .toList());
    model.addAttribute("alert", alert);
    model.addAttribute("rule", rules.find(summary.ruleId()).orElse(null));
    model.addAttribute("found", found);
    model.addAttribute("form", UUID.randomUUID().toString());
    model.addAttribute(
        "offers", alert.offersTo(visitor.role().acting().orElse(null), visitor.personId()));
    model.addAttribute(
        "silenceHours", alert.silencesOfferedTo(visitor.role().acting().orElse(null)));
    if (schoolId != null) {
      model.addAttribute("scope", Scope.school(schoolId));
    }
    model.addAttribute("crumbs", schoolId == null ? List.of() : places.wayToSchool(schoolId));
  }

  private static Visitor visitor() {
    return Visitor.current().orElseThrow();
  }
}
