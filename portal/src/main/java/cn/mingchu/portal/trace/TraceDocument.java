package cn.mingchu.portal.trace;

import cn.mingchu.portal.trace.index.Portion;
import cn.mingchu.portal.trace.index.TraceNode;
import cn.mingchu.portal.trace.index.TracedLink;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trace as one document. Grams throughout; times are UTC.
 *
 * @param lot as it was asked for
 * @param behind links that were not taken in yet
 * @param hidden nodes outside the part of the province that was asked for
 */
record TraceDocument(
    String lot,
    String direction,
    long behind,
    int hidden,
    List<Node> nodes,
    List<Link> links,
    List<Gap> gaps) {

  /**
   * A lot, a step, a dish or a meal.
   *
   * @param partyName null where the register does not know the party
   * @param ofAsked of what was asked for, what came here
   * @param inAsked of what lay here, what came to what was asked for
   */
  record Node(
      String id,
      String kind,
      String name,
      String party,
      @Nullable String partyName,
      @Nullable String label,
      boolean asked,
      long gramsIn,
      long gramsOut,
      long gramsOnHand,
      long gramsUncovered,
      @Nullable Portion ofAsked,
      @Nullable Portion inAsked,
      @Nullable Integer heads,
      List<String> missingPapers) {}

  /**
   * Grams that moved.
   *
   * @param paper null where the paper is not known here
   */
  record Link(
      String id,
      @Nullable String from,
      @Nullable String to,
      long grams,
      Instant time,
      String step,
      @Nullable String label,
      @Nullable Portion ofAsked,
      @Nullable Portion inAsked,
      UUID eventId,
      @Nullable Paper paper) {}

  static TraceDocument of(
      String lot, String direction, long behind, ScopedTrace seen, Map<UUID, Paper> papers) {
    return new TraceDocument(
        lot,
        direction,
        behind,
        seen.hidden(),
        seen.trace().nodes().stream().map(node -> node(node, seen.schools())).toList(),
        seen.trace().links().stream().map(link -> link(link, papers)).toList(),
        seen.gaps());
  }

  private static Node node(TraceNode node, Map<String, Party> schools) {
    Party school = schools.get(node.party());
    return new Node(
        node.id(),
        node.kind().name(),
        node.name(),
        node.party(),
        school == null ? null : school.name(),
        node.label(),
        node.asked(),
        node.received(),
        node.left(),
        node.onHand(),
        node.uncovered(),
        node.ofAsked(),
        node.inAsked(),
        node.heads(),
        node.missingPapers().stream().map(Enum::name).sorted().toList());
  }

  private static Link link(TracedLink link, Map<UUID, Paper> papers) {
    return new Link(
        link.id(),
        link.from(),
        link.to(),
        link.grams(),
        link.time(),
        link.step().name(),
        link.label(),
        link.ofAsked(),
        link.inAsked(),
        link.eventId(),
        papers.get(link.eventId()));
  }
}
