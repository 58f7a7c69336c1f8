package cn.mingchu.portal.trace.index;

import java.util.Arrays;

/**
 * Which nodes goods can have come to, or from, by the times of the links alone: asks for no grams.
 *
 * <p>Of each node it is written down which of its moves were looked at: when goods turn out to have
 * come earlier, only those between are looked at. So no link is followed twice.
 */
final class Reach {

  /** In the time in which two nodes are walked to, about as many links are read in their order. */
  private static final int LINKS_FOR_A_NODE = 64;

  private final Links links;
  private final MoveLists lists;

  /** By node: forward the first, backward one after the last, of its moves that were looked at. */
  private final Marks marks;

  private int[] waiting = new int[3 * 1024];
  private int waitingEnd;
  private int count;
  private int many = Integer.MAX_VALUE;

  private Reach(Links links, MoveLists lists, Marks marks) {
    this.links = links;
    this.lists = lists;
    this.marks = marks;
  }

  /**
   * How many nodes goods of {@code asked} can have come to, these among them.
   *
   * @param leastMany where it turns out that they came to more, and to more than a fair share of
   *     all links, the timeline is read through instead
   */
  static int forward(
      int[] asked, Links links, MoveLists lists, Timeline timeline, Marks marks, int leastMany) {
    int first = firstOf(asked, links, lists);
    Reach reach = new Reach(links, lists, marks);
    reach.many = Math.max(leastMany, timeline.countFrom(first, links) / LINKS_FOR_A_NODE);
    for (int node : asked) {
      reach.marks.set(node, 0);
      reach.push(node, 0, lists.count(node));
    }
    reach.count = asked.length;
    reach.walkForward();
    if (reach.count <= reach.many) {
      return reach.count;
    }
    marks.clear();
    for (int node : asked) {
      marks.meet(node);
    }
    timeline.sweep(first, links, marks);
    return marks.count();
  }

  /** The first link that any of some nodes with links has. */
  private static int firstOf(int[] nodes, Links links, MoveLists lists) {
    int first = MoveLists.link(lists.get(nodes[0], 0));
    for (int node : nodes) {
      int link = MoveLists.link(lists.get(node, 0));
      if (links.compare(link, first) < 0) {
        first = link;
      }
    }
    return first;
  }

  /** How many nodes goods of {@code asked} can have come from, these among them. */
  static int backward(int[] asked, Links links, MoveLists lists, Marks marks) {
    Reach reach = new Reach(links, lists, marks);
    for (int node : asked) {
      reach.marks.set(node, lists.count(node));
      reach.push(node, 0, lists.count(node));
    }
    reach.count = asked.length;
    reach.walkBackward();
    return reach.count;
  }

  private void walkForward() {
    while (waitingEnd > 0 && count <= many) {
      int until = waiting[--waitingEnd];
      int from = waiting[--waitingEnd];
      int node = waiting[--waitingEnd];
      for (int place = from; place < until; place++) {
        long move = lists.get(node, place);
        int to = MoveLists.to(move);
        if (to != Links.NOWHERE) {
          cameTo(to, MoveLists.link(move));
        }
      }
    }
  }

  private void walkBackward() {
    while (waitingEnd > 0) {
      int until = waiting[--waitingEnd];
      int from = waiting[--waitingEnd];
      int node = waiting[--waitingEnd];
      for (int place = from; place < until; place++) {
        long move = lists.get(node, place);
        int source = MoveLists.from(move);
        if (source != Links.NOWHERE) {
          cameFrom(source, MoveLists.link(move));
        }
      }
    }
  }

  private void cameTo(int node, int link) {
    int seenFrom = marks.get(node);
    if (seenFrom == Marks.NONE) {
      count++;
      seenFrom = lists.hasLeaving(node) ? lists.count(node) : 0;
      marks.set(node, seenFrom);
    }
    if (seenFrom > 0) {
      int after = lists.find(node, link, links) + 1;
      if (after < seenFrom) {
        marks.set(node, after);
        push(node, after, seenFrom);
      }
    }
  }

  private void cameFrom(int node, int link) {
    int seenUntil = marks.get(node);
    if (seenUntil == Marks.NONE) {
      count++;
      seenUntil = lists.hasComing(node) ? 0 : lists.count(node);
      marks.set(node, seenUntil);
    }
    if (seenUntil < lists.count(node)) {
      int before = lists.find(node, link, links);
      if (before > seenUntil) {
        marks.set(node, before);
        push(node, seenUntil, before);
      }
    }
  }

  private void push(int node, int from, int until) {
    if (waitingEnd + 3 > waiting.length) {
      waiting = Arrays.copyOf(waiting, waiting.length * 2);
    }
    waiting[waitingEnd++] = node;
    waiting[waitingEnd++] = from;
    waiting[waitingEnd++] = until;
  }
}
