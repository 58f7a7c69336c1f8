package cn.mingchu.portal.trace.index;

import cn.mingchu.schemas.lot.Share;
import java.util.Arrays;

/** What one walk found, in plain numbers: nodes and links by number, and what of them is meant. */
final class Walk {

  private int nodes;
  private int[] node;
  private long[] portions;
  private int links;
  private int[] link = new int[64];
  private long[] linkPortions = new long[192];

  private Walk(int nodes) {
    this.node = new int[nodes];
    this.portions = new long[nodes * 3];
  }

  /** Where goods of {@code asked} went. */
  static Walk forward(int[] asked, Links table, MoveLists lists, Marks marks) {
    Subgraph graph = Subgraph.after(asked, table, lists, marks);
    Flow flow = new Flow(graph);
    flow.followFirst(asked.length);
    Walk walk = new Walk(graph.size());
    for (int slot = 0; slot < graph.size(); slot++) {
      if (slot < asked.length || flow.mostEver(slot) > 0) {
        walk.addNode(
            graph.node(slot), flow.leastEver(slot), flow.likelyEver(slot), flow.mostEver(slot));
        for (int move = graph.start(slot); move < graph.end(slot); move++) {
          if (flow.mostOut(move) > 0) {
            walk.addLink(
                graph.link(move), flow.leastOut(move), flow.likelyOut(move), flow.mostOut(move));
          }
        }
      }
    }
    return walk;
  }

  /**
   * Where goods of {@code asked} came from. What it says of a lot is what a walk forward from there
   * says of the lots that are asked for: the same numbers.
   */
  static Walk backward(int[] asked, Links table, MoveLists lists, Marks marks) {
    Subgraph graph = Subgraph.before(asked, table, lists, marks);
    Flow flow = new Flow(graph);
    Arrival arrival = new Arrival(graph, asked.length);
    Walk walk = new Walk(graph.size());
    for (int slot = 0; slot < graph.size(); slot++) {
      flow.followSlot(slot);
      if (slot < asked.length) {
        walk.addNode(
            graph.node(slot), flow.leastEver(slot), flow.likelyEver(slot), flow.mostEver(slot));
      } else if (arrival.isSeen(flow)) {
        walk.addNode(graph.node(slot), arrival.least, arrival.likely, arrival.most);
      }
      for (int move = graph.start(slot); move < graph.until(slot); move++) {
        long grams = graph.grams(move);
        if (grams < 0) {
          continue;
        }
        if (slot < asked.length) {
          walk.addLink(graph.link(move), grams, Math.multiplyExact(grams, Share.MICROGRAMS), grams);
          continue;
        }
        flow.followMove(slot, move);
        if (arrival.isSeen(flow)) {
          walk.addLink(graph.link(move), arrival.least, arrival.likely, arrival.most);
        }
      }
    }
    return walk;
  }

  /** What of the goods that are followed came to the lots that are asked for, from elsewhere. */
  private static final class Arrival {

    /** By which links something comes, as the lots before have them. */
    private final int[] entries;

    private long least;
    private long likely;
    private long most;

    Arrival(Subgraph graph, int asked) {
      int count = 0;
      int[] found = new int[graph.end(asked - 1)];
      for (int move = 0; move < found.length; move++) {
        boolean fromElsewhere =
            graph.grams(move) > 0
                && graph.twin(move) != Subgraph.NONE
                && graph.partner(move) >= asked;
        if (fromElsewhere) {
          found[count++] = graph.twin(move);
        }
      }
      entries = Arrays.copyOf(found, count);
    }

    /** Adds up what came; whether anything can have come. */
    boolean isSeen(Flow flow) {
      least = 0;
      likely = 0;
      most = 0;
      for (int entry : entries) {
        if (flow.mostOut(entry) > 0) {
          least += flow.leastOut(entry);
          likely += flow.likelyOut(entry);
          most += flow.mostOut(entry);
        }
      }
      return most > 0;
    }
  }

  int nodes() {
    return nodes;
  }

  int node(int place) {
    return node[place];
  }

  Portion nodePortion(int place) {
    return portion(portions, place);
  }

  int links() {
    return links;
  }

  int link(int place) {
    return link[place];
  }

  Portion linkPortion(int place) {
    return portion(linkPortions, place);
  }

  private void addNode(int number, long least, long likely, long most) {
    node[nodes] = number;
    put(portions, nodes, least, likely, most);
    nodes++;
  }

  private void addLink(int number, long least, long likely, long most) {
    if (links == link.length) {
      link = Arrays.copyOf(link, links * 2);
      linkPortions = Arrays.copyOf(linkPortions, links * 6);
    }
    link[links] = number;
    put(linkPortions, links, least, likely, most);
    links++;
  }

  private static void put(long[] portions, int place, long least, long likely, long most) {
    portions[place * 3] = least;
    portions[place * 3 + 1] = likely;
    portions[place * 3 + 2] = most;
  }

  private static Portion portion(long[] portions, int place) {
    return Portion.of(portions[place * 3], portions[place * 3 + 1], portions[place * 3 + 2]);
  }
}
