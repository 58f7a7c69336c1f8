package cn.mingchu.portal.trace.index;

import java.util.Arrays;

/**
 * Which nodes goods can have come to, or from, by the times of the links alone: asks for no grams.
 */
final class Reach {

  /** Met from the beginning to the end: what was asked for. */
  private static final int ALWAYS = -1;

  private final Links links;
  private final MoveLists lists;

  /** By node: one more than the link by which it was first, or last, met; 0 where it was not. */
  private final int[] met;

  private final boolean[] isWaiting;
  private int[] waiting = new int[1024];
  private int waitingCount;
  private int count;

  private Reach(int nodes, Links links, MoveLists lists) {
    this.links = links;
    this.lists = lists;
    this.met = new int[nodes];
    this.isWaiting = new boolean[nodes];
  }

  /** How many nodes goods of {@code asked} can have come to, these among them. */
  static int forward(int[] asked, int nodes, Links links, MoveLists lists) {
    Reach reach = new Reach(nodes, links, lists);
    reach.begin(asked);
    while (reach.waitingCount > 0) {
      reach.lookAfter(reach.pop());
    }
    return reach.count;
  }

  /** How many nodes goods of {@code asked} can have come from, these among them. */
  static int backward(int[] asked, int nodes, Links links, MoveLists lists) {
    Reach reach = new Reach(nodes, links, lists);
    reach.begin(asked);
    while (reach.waitingCount > 0) {
      reach.lookBefore(reach.pop());
    }
    return reach.count;
  }

  private void begin(int[] asked) {
    for (int node : asked) {
      met[node] = ALWAYS;
      count++;
      push(node);
    }
  }

  private void lookAfter(int node) {
    int first = met[node];
    for (int i = lists.count(node) - 1; i >= 0; i--) {
      int link = lists.get(node, i);
      if (first != ALWAYS && links.compare(link, first - 1) <= 0) {
        return;
      }
      int to = links.to(link);
      if (to != Links.NOWHERE && to != node) {
        int known = met[to];
        if (known == 0 || (known != ALWAYS && links.compare(link, known - 1) < 0)) {
          meet(to, link);
        }
      }
    }
  }

  private void lookBefore(int node) {
    int last = met[node];
    for (int i = 0; i < lists.count(node); i++) {
      int link = lists.get(node, i);
      if (last != ALWAYS && links.compare(link, last - 1) >= 0) {
        return;
      }
      int from = links.from(link);
      if (from != Links.NOWHERE && from != node) {
        int known = met[from];
        if (known == 0 || (known != ALWAYS && links.compare(link, known - 1) > 0)) {
          meet(from, link);
        }
      }
    }
  }

  private void meet(int node, int link) {
    if (met[node] == 0) {
      count++;
    }
    met[node] = link + 1;
    if (!isWaiting[node]) {
      push(node);
    }
  }

  private void push(int node) {
    if (waitingCount == waiting.length) {
      waiting = Arrays.copyOf(waiting, waitingCount * 2);
    }
    waiting[waitingCount++] = node;
    isWaiting[node] = true;
  }

  private int pop() {
    int node = waiting[--waitingCount];
    isWaiting[node] = false;
    return node;
  }
}
