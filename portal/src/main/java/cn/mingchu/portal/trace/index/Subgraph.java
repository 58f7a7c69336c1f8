package cn.mingchu.portal.trace.index;

import java.util.Arrays;

/**
 * The lots that goods can have come to, or from, with all their moves in the order of time, copied
 * so that they lie side by side.
 *
 * <p>Goods only go on after they came: what left a lot before is not followed.
 */
final class Subgraph {

  /** A move whose other end is not followed. */
  static final int NONE = -1;

  private final Links table;
  private final MoveLists lists;

  /** By node: its slot. */
  private final Marks slots;

  private int size;
  private int[] node = new int[64];
  private int[] start = new int[65];
  private int[] first = new int[64];
  private int[] until = new int[64];
  private int moves;

  /** As the lists have them. */
  private long[] move = new long[256];

  private long[] grams = new long[256];
  private long[] before = new long[256];
  private int[] twin = new int[256];
  private int[] partner = new int[256];

  private int[] waiting = new int[64];
  private int waitingCount;

  private Subgraph(Links table, MoveLists lists, Marks slots) {
    this.table = table;
    this.lists = lists;
    this.slots = slots;
  }

  /** All lots that goods of {@code nodes} can have come to; these are the first slots. */
  static Subgraph after(int[] nodes, Links table, MoveLists lists, Marks slots) {
    Subgraph graph = new Subgraph(table, lists, slots);
    graph.reachForward(nodes);
    return graph;
  }

  /** All lots that goods of {@code nodes} can have come from; these are the first slots. */
  static Subgraph before(int[] nodes, Links table, MoveLists lists, Marks slots) {
    Subgraph graph = new Subgraph(table, lists, slots);
    graph.reachBackward(nodes);
    return graph;
  }

  int size() {
    return size;
  }

  int node(int slot) {
    return node[slot];
  }

  /** How many moves there are, of all slots. */
  int moves() {
    return moves;
  }

  /** The first move of a slot. */
  int start(int slot) {
    return start[slot];
  }

  /** The first move of a slot that matters; only of lots that goods can have come to. */
  int first(int slot) {
    return first[slot];
  }

  /** After the last move of a slot that matters. */
  int until(int slot) {
    return until[slot];
  }

  /** After the last move of a slot. */
  int end(int slot) {
    return start[slot + 1];
  }

  int link(int place) {
    return MoveLists.link(move[place]);
  }

  /** Positive where goods come in, negative where they leave; never 0. */
  long grams(int place) {
    return grams[place];
  }

  /** What lay there before a move, by the books. */
  long before(int place) {
    return before[place];
  }

  /** The same move, as the slot at its other end has it, or {@link #NONE}. */
  int twin(int place) {
    return twin[place];
  }

  /** The slot at the other end; only where there is a twin. */
  int partner(int place) {
    return partner[place];
  }

  private void reachForward(int[] nodes) {
    int[] done = new int[64];
    for (int asked : nodes) {
      int slot = slot(asked);
      done = roomFor(done, slot);
      done[slot] = end(slot);
      first[slot] = start[slot];
      push(slot);
    }
    while (waitingCount > 0) {
      int slot = waiting[--waitingCount];
      int from = first[slot];
      int to = done[slot];
      done[slot] = Math.min(from, to);
      for (int place = from; place < to; place++) {
        int target = MoveLists.to(move[place]);
        if (target == Links.NOWHERE) {
          continue;
        }
        int known = size;
        int other = slot(target);
        if (other == known) {
          done = roomFor(done, other);
          done[other] = end(other);
          first[other] = end(other);
        }
        int there = join(slot, place, other);
        if (there < first[other]) {
          first[other] = there;
          push(other);
        }
      }
    }
    for (int slot = 0; slot < size; slot++) {
      until[slot] = end(slot);
    }
  }

  private void reachBackward(int[] nodes) {
    int[] done = new int[64];
    for (int asked : nodes) {
      int slot = slot(asked);
      done = roomFor(done, slot);
      done[slot] = start[slot];
      until[slot] = end(slot);
      push(slot);
    }
    while (waitingCount > 0) {
      int slot = waiting[--waitingCount];
      int from = done[slot];
      int to = until[slot];
      done[slot] = Math.max(from, to);
      for (int place = from; place < to; place++) {
        int source = MoveLists.from(move[place]);
        if (source == Links.NOWHERE) {
          continue;
        }
        int known = size;
        int other = slot(source);
        if (other == known) {
          done = roomFor(done, other);
          done[other] = start[other];
          until[other] = start[other];
        }
        int there = join(slot, place, other) + 1;
        if (there > until[other]) {
          until[other] = there;
          push(other);
        }
      }
    }
  }

  /** Finds a move in the list of its other end; the place of it there. */
  private int join(int slot, int place, int other) {
    int there = start[other] + lists.find(node[other], link(place), table);
    twin[place] = there;
    partner[place] = other;
    twin[there] = place;
    partner[there] = slot;
    return there;
  }

  /** The slot of a node; a new one comes with its moves. */
  private int slot(int wanted) {
    int known = slots.get(wanted);
    if (known != Marks.NONE) {
      return known;
    }
    int slot = size++;
    slots.set(wanted, slot);
    if (slot == node.length) {
      node = Arrays.copyOf(node, slot * 2);
      start = Arrays.copyOf(start, slot * 2 + 1);
      first = Arrays.copyOf(first, slot * 2);
      until = Arrays.copyOf(until, slot * 2);
    }
    node[slot] = wanted;
    copyMoves(slot);
    return slot;
  }

  private void copyMoves(int slot) {
    int count = lists.count(node[slot]);
    makeRoomFor(moves + count);
    lists.copy(node[slot], move, moves);
    long onHand = 0;
    for (int place = moves; place < moves + count; place++) {
      long moved = table.grams(link(place));
      before[place] = onHand;
      if (MoveLists.leaves(move[place])) {
        grams[place] = -moved;
        onHand = Math.max(0, onHand - moved);
      } else {
        grams[place] = moved;
        onHand = Math.addExact(onHand, moved);
      }
      twin[place] = NONE;
    }
    start[slot] = moves;
    moves += count;
    start[slot + 1] = moves;
  }

  private void makeRoomFor(int count) {
    if (count > move.length) {
      int larger = Math.max(count, move.length * 2);
      move = Arrays.copyOf(move, larger);
      grams = Arrays.copyOf(grams, larger);
      before = Arrays.copyOf(before, larger);
      twin = Arrays.copyOf(twin, larger);
      partner = Arrays.copyOf(partner, larger);
    }
  }

  private void push(int slot) {
    waiting = roomFor(waiting, waitingCount);
    waiting[waitingCount++] = slot;
  }

  private static int[] roomFor(int[] array, int place) {
    return place < array.length ? array : Arrays.copyOf(array, Math.max(place + 1, place * 2));
  }
}
