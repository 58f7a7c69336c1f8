package cn.mingchu.portal.trace;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.trace.index.Portion;
import cn.mingchu.portal.trace.index.TraceNode;
import cn.mingchu.portal.trace.index.TracedLink;
import cn.mingchu.schemas.event.LotNodeKind;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which lots are looked for, and followed. */
@Controller
@Shows(Shows.What.OWN_PART)
class TraceController {

  private static final int RECALLS_SHOWN = 20;
  private static final int PAPERS_SHOWN = 20;

  /** Who wants to read more takes the sheet. */
  private static final int LINKS_SHOWN = 400;

  private static final int GAPS_SHOWN = 50;

  private final Tracing tracing;
  private final Recalls recalls;
  private final Papers papers;
  private final Words words;

  TraceController(Tracing tracing, Recalls recalls, Papers papers, Words words) {
    this.tracing = tracing;
    this.recalls = recalls;
    this.papers = papers;
    this.words = words;
  }

  /** A line of the chain, with its ends where they are seen, and the paper that says so. */
  record Line(
      TracedLink link,
      @Nullable TraceNode from,
      @Nullable TraceNode to,
      @Nullable Portion meant,
      @Nullable Paper paper) {}

  @GetMapping("/trace")
  String search(
      @RequestParam(defaultValue = "") String lot, Model model, HttpServletResponse response) {
    String wanted = lot.strip();
    if (!wanted.isEmpty()) {
      if (tracing.follow(wanted, "both", null).isPresent()) {
        return "redirect:/trace/" + words.pathStep(wanted);
      }
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    model.addAttribute("wanted", wanted);
    model.addAttribute("behind", tracing.behind());
    model.addAttribute("recalls", recalls.newest(RECALLS_SHOWN));
    return "traces";
  }

  @GetMapping("/trace/{lot}")
  String page(
      @PathVariable String lot,
      @RequestParam(defaultValue = "both") String direction,
      @RequestParam(required = false) @Nullable String scope,
      Model model) {
    ScopedTrace seen =
        tracing
            .follow(lot, direction, scope)
            .orElseThrow(() -> new NotFoundException("nobody knows a lot '%s'".formatted(lot)));
    List<TraceNode> nodes = seen.trace().nodes();
    Map<String, TraceNode> byId =
        nodes.stream().collect(Collectors.toMap(TraceNode::id, Function.identity()));
    List<TracedLink> links = seen.trace().links();
    List<TracedLink> shown = links.subList(0, Math.min(LINKS_SHOWN, links.size()));
    Map<UUID, Paper> known =
        papers.ofEvents(shown.stream().map(TracedLink::eventId).collect(Collectors.toSet()));
    List<Gap> gaps = seen.gaps();
    model.addAttribute("traces", true);
    model.addAttribute("lot", lot);
    model.addAttribute("path", "/trace/" + words.pathStep(lot));
    model.addAttribute("direction", direction);
    model.addAttribute("region", scope);
    model.addAttribute("behind", tracing.behind());
    model.addAttribute("seen", seen);
    model.addAttribute("asked", nodes.stream().filter(TraceNode::asked).toList());
    model.addAttribute("reach", Reach.of(nodes, seen.schools()));
    model.addAttribute("nodes", byId);
    model.addAttribute("lines", shown.stream().map(link -> line(link, byId, known)).toList());
    model.addAttribute("linkCount", links.size());
    model.addAttribute("gaps", gaps.subList(0, Math.min(GAPS_SHOWN, gaps.size())));
    model.addAttribute("gapCount", gaps.size());
    model.addAttribute(
        "papers",
        papers.judgements(
            nodes.stream()
                .filter(node -> node.kind() == LotNodeKind.LOT_AT_PARTY)
                .map(TraceNode::name)
                .collect(Collectors.toSet()),
            PAPERS_SHOWN));
    return "trace";
  }

  /**
   * What goods of the lot came to.
   *
   * @param heads who ate of the meals
   * @param onHand grams of it that lie where they were asked for
   */
  record Reach(int schools, int dishes, int meals, int heads, long onHand) {

    static Reach of(List<TraceNode> nodes, Map<String, Party> schools) {
      List<TraceNode> reached = nodes.stream().filter(node -> node.ofAsked() != null).toList();
      List<TraceNode> meals =
          reached.stream().filter(node -> node.kind() == LotNodeKind.MEAL).toList();
      return new Reach(
          (int)
              reached.stream()
                  .map(TraceNode::party)
                  .filter(schools::containsKey)
                  .distinct()
                  .count(),
          (int) reached.stream().filter(node -> node.kind() == LotNodeKind.DISH).count(),
          meals.size(),
          meals.stream().map(TraceNode::heads).filter(Objects::nonNull).mapToInt(n -> n).sum(),
          nodes.stream().filter(TraceNode::asked).mapToLong(TraceNode::onHand).sum());
    }
  }

  private static Line line(TracedLink link, Map<String, TraceNode> nodes, Map<UUID, Paper> papers) {
    return new Line(
        link,
        link.from() == null ? null : nodes.get(link.from()),
        link.to() == null ? null : nodes.get(link.to()),
        link.ofAsked() == null ? link.inAsked() : link.ofAsked(),
        papers.get(link.eventId()));
  }
}
