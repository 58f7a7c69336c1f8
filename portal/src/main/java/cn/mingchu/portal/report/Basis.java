package cn.mingchu.portal.report;

import cn.mingchu.portal.supervision.NodeStatement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report is made of.
 *
 * @param own of the node over the period
 * @param before of the node over the period before; null where there is none
 * @param parts of what is right below the node, over the period
 * @param partsBefore the same over the period before
 * @param course of the node over the periods until this one, in any order
 * @param names of what the rest names: codes of regions and schools to what they are called
 */
record Basis(
    NodeStatement own,
    @Nullable NodeStatement before,
    List<NodeStatement> parts,
    List<NodeStatement> partsBefore,
    List<NodeStatement> course,
    Map<String, String> names) {

  Basis {
    parts = List.copyOf(parts);
    partsBefore = List.copyOf(partsBefore);
    course = List.copyOf(course);
    names = Map.copyOf(names);
  }
}
