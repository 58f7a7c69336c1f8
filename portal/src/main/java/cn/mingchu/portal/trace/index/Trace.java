package cn.mingchu.portal.trace.index;

import java.util.List;

/**
 * Where the goods of a lot went and came from.
 *
 * @param nodes what was asked for first
 * @param links in the order of time
 */
public record Trace(List<TraceNode> nodes, List<TracedLink> links) {

  public Trace {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }
}
