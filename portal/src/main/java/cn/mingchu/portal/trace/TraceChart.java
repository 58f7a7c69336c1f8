package cn.mingchu.portal.trace;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.trace.index.Portion;
import cn.mingchu.portal.trace.index.TraceNode;
import cn.mingchu.portal.trace.index.TracedLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A trace as a person can look at it: folded by kind and party where it is long, without the links
 * that lead back.
 */
@Component
class TraceChart {

  /** As many bars as fit on a page one under the other, in some columns. */
  private static final int MOST_BARS = 60;

  /** Of each kind, where even the parties are too many; the rest is one bar. */
  private static final int PARTIES_SHOWN = 8;

  private static final String OTHERS = "…";

  private final Words words;

  TraceChart(Words words) {
    this.words = words;
  }

  /**
   * What to draw.
   *
   * @param bars the nodes, or several of one kind in one
   * @param flows between bars, without circles
   * @param returns how many links led back, and are not drawn
   * @param folded whether bars stand for several nodes
   */
  record Drawing(List<Bar> bars, List<Flow> flows, int returns, boolean folded) {}

  /**
   * One bar.
   *
   * @param lot where a click leads; null where the bar stands for several
   * @param nodes for how many it stands
   * @param grams of what was asked for, likely
   */
  record Bar(
      String id,
      String kind,
      String title,
      String party,
      @Nullable String lot,
      int nodes,
      long grams,
      boolean asked,
      boolean weak) {}

  /** What goes from one bar to another; likely grams of what was asked for, at least 1. */
  record Flow(String source, String target, long grams, int links) {}

  Drawing of(ScopedTrace seen) {
    List<TraceNode> nodes = seen.trace().nodes();
    Map<String, String> barOf = bars(nodes);
    Set<String> weak =
        seen.gaps().stream()
            .filter(gap -> gap.kind() != Gap.Kind.NO_ORIGIN)
            .map(Gap::node)
            .collect(Collectors.toSet());
    Map<String, List<TraceNode>> members = new LinkedHashMap<>();
    for (TraceNode node : nodes) {
      members
          .computeIfAbsent(barOf.getOrDefault(node.id(), node.id()), none -> new ArrayList<>())
          .add(node);
    }
    List<Bar> bars = new ArrayList<>();
    members.forEach((id, group) -> bars.add(bar(id, group, seen.schools(), weak)));
    Flows flows = new Flows();
    for (TracedLink link : seen.trace().links()) {
      String source = link.from() == null ? null : barOf.get(link.from());
      String target = link.to() == null ? null : barOf.get(link.to());
      if (source != null && target != null && !source.equals(target)) {
        flows.add(source, target, Math.max(1, meant(link.ofAsked(), link.inAsked())));
      }
    }
    return new Drawing(bars, flows.list(), flows.returns, bars.size() < nodes.size());
  }

  /** Node to bar. */
  private static Map<String, String> bars(List<TraceNode> nodes) {
    if (nodes.size() <= MOST_BARS) {
      return byId(nodes, TraceNode::id);
    }
    Map<String, String> byParty = byId(nodes, TraceChart::ofParty);
    if (Set.copyOf(byParty.values()).size() <= MOST_BARS) {
      return byParty;
    }
    Set<String> shown = largestOfEachKind(nodes);
    return byId(
        nodes,
        node ->
            shown.contains(ofParty(node))
                ? ofParty(node)
                : node.kind() + "@" + OTHERS + side(node));
  }

  private static Map<String, String> byId(
      List<TraceNode> nodes, java.util.function.Function<TraceNode, String> bar) {
    Map<String, String> bars = new HashMap<>();
    nodes.forEach(
        node -> bars.put(node.id(), node.asked() ? ofAsked(nodes, node) : bar.apply(node)));
    return bars;
  }

  private static String ofAsked(List<TraceNode> nodes, TraceNode node) {
    return nodes.stream().filter(TraceNode::asked).count() > PARTIES_SHOWN
        ? ofParty(node)
        : node.id();
  }

  private static Set<String> largestOfEachKind(List<TraceNode> nodes) {
    Map<String, Long> grams = new HashMap<>();
    Map<String, String> kinds = new HashMap<>();
    for (TraceNode node : nodes) {
      grams.merge(ofParty(node), meant(node.ofAsked(), node.inAsked()), Long::sum);
      kinds.put(ofParty(node), node.kind() + side(node));
    }
    Map<String, Integer> taken = new HashMap<>();
    Set<String> largest = new HashSet<>();
    grams.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            entry -> {
              String kind = kinds.getOrDefault(entry.getKey(), "");
              if (taken.merge(kind, 1, Integer::sum) <= PARTIES_SHOWN) {
                largest.add(entry.getKey());
              }
            });
    return largest;
  }

  private static String ofParty(TraceNode node) {
    return node.kind() + "@" + node.party();
  }

  /** Before and after what was asked for are never one bar: nothing would be seen to flow. */
  private static String side(TraceNode node) {
    return node.inAsked() == null ? "after" : "before";
  }

  private Bar bar(String id, List<TraceNode> group, Map<String, Party> schools, Set<String> weak) {
    TraceNode first = group.get(0);
    long grams = group.stream().mapToLong(node -> meant(node.ofAsked(), node.inAsked())).sum();
    boolean isWeak = group.stream().anyMatch(node -> weak.contains(node.id()));
    boolean isAsked = group.stream().anyMatch(TraceNode::asked);
    Party school = schools.get(first.party());
    String party = school == null ? first.party() : school.name();
    if (id.contains("@" + OTHERS)) {
      long parties = group.stream().map(TraceNode::party).distinct().count();
      party = words.say("trace.otherParties", parties);
    }
    String kind = words.say("trace.kind." + first.kind().name());
    String title =
        group.size() > 1
            ? words.say("trace.several", group.size(), kind)
            : first.label() == null ? kind : first.label();
    return new Bar(
        id,
        first.kind().name(),
        title,
        party,
        group.size() == 1 ? first.id() : null,
        group.size(),
        grams,
        isAsked,
        isWeak);
  }

  private static long meant(@Nullable Portion ofAsked, @Nullable Portion inAsked) {
    Portion portion = ofAsked == null ? inAsked : ofAsked;
    return portion == null ? 0 : portion.likely();
  }

  /** Flows that lead on; what would close a circle is counted and left out. */
  private static final class Flows {

    private final Map<List<String>, Flow> flows = new LinkedHashMap<>();
    private final Map<String, Set<String>> next = new HashMap<>();
    private int returns;

    void add(String source, String target, long grams) {
      List<String> ends = List.of(source, target);
      Flow before = flows.get(ends);
      if (before != null) {
        flows.put(ends, new Flow(source, target, before.grams() + grams, before.links() + 1));
      } else if (leads(target, source, new HashSet<>())) {
        returns++;
      } else {
        flows.put(ends, new Flow(source, target, grams, 1));
        next.computeIfAbsent(source, none -> new HashSet<>()).add(target);
      }
    }

    List<Flow> list() {
      return List.copyOf(flows.values());
    }

    private boolean leads(String from, String to, Set<String> seen) {
      if (from.equals(to)) {
        return true;
      }
      return seen.add(from)
          && next.getOrDefault(from, Set.of()).stream().anyMatch(one -> leads(one, to, seen));
    }
  }
}
