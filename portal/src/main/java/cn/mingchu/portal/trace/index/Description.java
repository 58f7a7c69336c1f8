package cn.mingchu.portal.trace.index;

import cn.mingchu.schemas.event.LinkStep;
import cn.mingchu.schemas.event.PaperKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts what walks found into words. */
final class Description {

  private final Nodes nodes;
  private final Links links;
  private final MoveLists lists;
  private final Set<Integer> asked;

  Description(Nodes nodes, Links links, MoveLists lists, int[] asked) {
    this.nodes = nodes;
    this.links = links;
    this.lists = lists;
    this.asked = new HashSet<>();
    for (int node : asked) {
      this.asked.add(node);
    }
  }

  /** What was found of one number by either walk. */
  private record Found(@Nullable Portion ofAsked, @Nullable Portion inAsked) {

    Found and(Found other) {
      return new Found(
          ofAsked == null ? other.ofAsked : ofAsked, inAsked == null ? other.inAsked : inAsked);
    }
  }

  Trace of(@Nullable Walk forward, @Nullable Walk backward) {
    Map<Integer, Found> foundNodes = new LinkedHashMap<>();
    Map<Integer, Found> foundLinks = new LinkedHashMap<>();
    if (forward != null) {
      for (int i = 0; i < forward.nodes(); i++) {
        foundNodes.put(forward.node(i), new Found(forward.nodePortion(i), null));
      }
      for (int i = 0; i < forward.links(); i++) {
        foundLinks.put(forward.link(i), new Found(forward.linkPortion(i), null));
      }
    }
    if (backward != null) {
      for (int i = 0; i < backward.nodes(); i++) {
        Found found = new Found(null, backward.nodePortion(i));
        foundNodes.merge(backward.node(i), found, Found::and);
      }
      for (int i = 0; i < backward.links(); i++) {
        Found found = new Found(null, backward.linkPortion(i));
        foundLinks.merge(backward.link(i), found, Found::and);
      }
    }
    List<TraceNode> described = new ArrayList<>(foundNodes.size());
    foundNodes.forEach((node, found) -> described.add(node(node, found)));
    List<TracedLink> moved =
        foundLinks.entrySet().stream()
            .sorted((one, other) -> links.compare(one.getKey(), other.getKey()))
            .map(entry -> link(entry.getKey(), entry.getValue()))
            .toList();
    return new Trace(described, moved);
  }

  private TraceNode node(int node, Found found) {
    long received = 0;
    long left = 0;
    long onHand = 0;
    boolean isUsed = false;
    @Nullable String label = null;
    @Nullable String labelOfGone = null;
    @Nullable Integer heads = null;
    Set<PaperKind> missing = EnumSet.noneOf(PaperKind.class);
    for (int i = 0; i < lists.count(node); i++) {
      long move = lists.get(node, i);
      int link = MoveLists.link(move);
      long grams = links.grams(link);
      if (!MoveLists.leaves(move)) {
        received += grams;
        onHand += grams;
        label = newer(label, links.label(link));
        heads = links.heads(link) == null ? heads : links.heads(link);
        missing.addAll(links.missingPapers(link));
      } else {
        LinkStep step = links.step(link);
        left += grams;
        onHand = Math.max(0, onHand - grams);
        isUsed |= step == LinkStep.ISSUE || step == LinkStep.COOK;
        labelOfGone = staysTheSame(step) ? newer(labelOfGone, links.label(link)) : labelOfGone;
      }
    }
    return new TraceNode(
        nodes.name(node) + "@" + nodes.party(node),
        nodes.kind(node),
        nodes.name(node),
        nodes.party(node),
        label == null ? labelOfGone : label,
        heads,
        received,
        left,
        onHand,
        left + onHand - received,
        asked.contains(node),
        received > 0,
        isUsed,
        found.ofAsked(),
        found.inAsked(),
        missing);
  }

  private TracedLink link(int link, Found found) {
    return new TracedLink(
        links.id(link),
        links.revision(link),
        id(links.from(link)),
        id(links.to(link)),
        links.grams(link),
        Instant.ofEpochMilli(links.time(link)),
        links.step(link),
        links.label(link),
        links.eventId(link),
        found.ofAsked(),
        found.inAsked());
  }

  private @Nullable String id(int node) {
    return node == Links.NOWHERE ? null : nodes.name(node) + "@" + nodes.party(node);
  }

  private static @Nullable String newer(@Nullable String before, @Nullable String now) {
    return now == null ? before : now;
  }

  /** Whether goods are called afterwards what they were called before. */
  private static boolean staysTheSame(LinkStep step) {
    return switch (step) {
      case SHIP, RECEIVE, TRANSFER, RETURN -> true;
      default -> false;
    };
  }
}
