package cn.mingchu.portal.notice;

import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.audit.Audit;
import cn.mingchu.portal.roster.Offices;
import cn.mingchu.portal.roster.Roster;
import cn.mingchu.portal.settings.NoticeSettings;
import cn.mingchu.portal.settings.PortalSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** What was sent to whom, and what has not arrived. */
@Controller
@Shows(Shows.What.EVERYTHING)
class NoticeController {

  private static final int SHOWN = 100;

  private final NoticeBoard board;
  private final Outbox outbox;
  private final Audit audit;
  private final NoticeSettings settings;
  private final Offices offices;
  private final Clock clock;
  private final Clock wall = Clock.systemUTC();

  NoticeController(
      NoticeBoard board,
      Outbox outbox,
      Audit audit,
      PortalSettings settings,
      Offices offices,
      Clock clock) {
    this.board = board;
    this.outbox = outbox;
    this.audit = audit;
    this.settings = settings.notices();
    this.offices = offices;
    this.clock = clock;
  }

  @GetMapping("/notifications")
  String page(Model model) {
    fill(model);
    return "notifications";
  }

  /** The part of the page that is asked for again and again. */
  @GetMapping("/notifications/body")
  String body(Model model) {
    fill(model);
    return "notifications :: report";
  }

  /** Lets one that was given up be sent as if it were new. */
  @PostMapping("/notifications/{id}/again")
  String again(@PathVariable UUID id, HttpServletRequest request) {
    Visitor administrator =
        Visitor.current()
            .filter(NoticeController::maySendAgain)
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.FORBIDDEN, "only administrators send again"));
    audit.acted(administrator, "SEND AGAIN " + id, request.getRemoteAddr());
    if (!outbox.again(id, wall.instant())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such notice was given up");
    }
    return "redirect:/notifications?again";
  }

  private void fill(Model model) {
    model.addAttribute("channels", settings.channels());
    model.addAttribute("rosters", settings.rosters());
    model.addAttribute("onDuty", onDuty());
    model.addAttribute("standings", board.standings());
    model.addAttribute("troubled", board.troubled(SHOWN));
    model.addAttribute(
        "maySendAgain", Visitor.current().filter(NoticeController::maySendAgain).isPresent());
  }

  /** Names of the channels that would hear now, by the name of the roster. */
  private Map<String, List<String>> onDuty() {
    Instant now = clock.instant();
    return offices.rosters().stream()
        .collect(Collectors.toMap(Roster::name, roster -> roster.onDuty(now)));
  }

  private static boolean maySendAgain(Visitor visitor) {
    return visitor.role() == Role.ADMINISTRATOR;
  }
}
