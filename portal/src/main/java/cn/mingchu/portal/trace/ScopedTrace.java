package cn.mingchu.portal.trace;

import cn.mingchu.portal.scope.RegionPath;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.trace.index.Trace;
import cn.mingchu.portal.trace.index.TraceNode;
import cn.mingchu.portal.trace.index.TracedLink;
import cn.mingchu.schemas.event.LotNodeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a trace a person sees: what lies in his part of the province, and the suppliers before
 * it.
 *
 * @param schools the parties that are schools of the register, by id
 * @param hidden how many nodes he does not see
 */
record ScopedTrace(Trace trace, Map<String, Party> schools, int hidden) {

  ScopedTrace {
    schools = Map.copyOf(schools);
  }

  /**
   * What of a trace is seen.
   *
   * @param scope null for the whole province
   */
  static ScopedTrace of(Trace trace, Map<String, Party> schools, @Nullable Scope scope) {
    if (scope == null) {
      return new ScopedTrace(trace, schools, 0);
    }
    Set<String> seen = seen(trace, schools, scope);
    List<TraceNode> nodes =
        trace.nodes().stream().filter(node -> seen.contains(node.id())).toList();
    List<TracedLink> links =
        trace.links().stream()
            .filter(link -> isSeen(link.from(), seen) && isSeen(link.to(), seen))
            .toList();
    return new ScopedTrace(new Trace(nodes, links), schools, trace.nodes().size() - nodes.size());
  }

  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    for (TraceNode node : trace.nodes()) {
      boolean isLot = node.kind() == LotNodeKind.LOT_AT_PARTY;
      if (isLot && !node.hasSource()) {
        boolean isAtSchool = node.isUsedInKitchen() || schools.containsKey(node.party());
        Gap.Kind kind = isAtSchool ? Gap.Kind.NO_SUPPLIER : Gap.Kind.NO_ORIGIN;
        gaps.add(new Gap(node.id(), kind, node.left(), Set.of()));
      } else if (node.uncovered() > 0) {
        gaps.add(new Gap(node.id(), Gap.Kind.GAVE_MORE, node.uncovered(), Set.of()));
      }
      if (!node.missingPapers().isEmpty()) {
        gaps.add(new Gap(node.id(), Gap.Kind.MISSING_PAPERS, 0, node.missingPapers()));
      }
    }
    return gaps;
  }

  private static Set<String> seen(Trace trace, Map<String, Party> schools, Scope scope) {
    Map<String, TraceNode> byId = new HashMap<>();
    Map<String, List<String>> before = new HashMap<>();
    trace.nodes().forEach(node -> byId.put(node.id(), node));
    for (TracedLink link : trace.links()) {
      if (link.from() != null && link.to() != null) {
        before.computeIfAbsent(link.to(), none -> new ArrayList<>()).add(link.from());
      }
    }
    Set<String> seen = new HashSet<>();
    Deque<String> waiting = new ArrayDeque<>();
    for (TraceNode node : trace.nodes()) {
      Party school = schools.get(node.party());
      if (school != null && isInside(school, scope)) {
        seen.add(node.id());
        waiting.add(node.id());
      }
    }
    while (!waiting.isEmpty()) {
      for (String source : before.getOrDefault(waiting.remove(), List.of())) {
        TraceNode node = byId.get(source);
        if (node != null && !schools.containsKey(node.party()) && seen.add(source)) {
          waiting.add(source);
        }
      }
    }
    return seen;
  }

  private static boolean isInside(Party school, Scope scope) {
    RegionPath path = school.path();
    return switch (scope.level()) {
      case PROVINCE -> scope.id().equals(path.provinceCode());
      case CITY -> scope.id().equals(path.cityCode());
      case COUNTY -> scope.id().equals(path.countyCode());
      case SCHOOL -> scope.id().equals(school.schoolId());
      case DEVICE -> false;
    };
  }

  private static boolean isSeen(@Nullable String node, Set<String> seen) {
    return node == null || seen.contains(node);
  }
}
