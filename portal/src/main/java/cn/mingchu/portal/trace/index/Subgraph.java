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

  /** Up to here a list is searched from its beginning: it takes no look at dates. */
  private static final int SHORT = 16;

  private final Links table;
  private final MoveLists lists;
  private final Slots slots = new Slots();

  private int[] start = new int[65];
  private int[] until = new int[64];
  private int moves;
  private int[] link = new int[256];
  private long[] grams = new long[256];
  private long[] before = new long[256];
  private int[] twin = new int[256];
  private int[] partner = new int[256];

  private int[] waiting = new int[64];
  private int waitingCount;

  private Subgraph(Links table, MoveLists lists) {
    this.table = table;
    this.lists = lists;
  }

  /** All lots that goods of {@code nodes} can have come to; these are the first slots. */
  static Subgraph after(int[] nodes, Links table, MoveLists lists) {
    Subgraph graph = new Subgraph(table, lists);
    graph.reachForward(nodes);
    return graph;
  }

  /** All lots that goods of {@code nodes} can have come from; these are the first slots. */
  static Subgraph before(int[] nodes, Links table, MoveLists lists) {
    Subgraph graph = new Subgraph(table, lists);
    graph.reachBackward(nodes);
    return graph;
  }

  int size() {
    return slots.size();
  }

  int node(int slot) {
    return slots.node(slot);
  }

  /** How many moves there are, of all slots. */
  int moves() {
    return moves;
  }

  /** The first move of a slot. */
  int start(int slot) {
    return start[slot];
  }

  /** After the last move of a slot that matters. */
  int until(int slot) {
    return until[slot];
  }

  /** After the last move of a slot. */
  int end(int slot) {
    return start[slot + 1];
  }

  int link(int move) {
    return link[move];
  }

  /** Positive where goods come in, negative where they leave; never 0. */
  long grams(int move) {
    return grams[move];
  }

  /** What lay there before a move, by the books. */
  long before(int move) {
    return before[move];
  }

  /** The same move, as the slot at its other end has it, or {@link #NONE}. */
  int twin(int move) {
    return twin[move];
  }

  /** The slot at the other end; only where there is a twin. */
  int partner(int move) {
    return partner[move];
  }

  private void reachForward(int[] nodes) {
    int[] first = new int[64];
    int[] done = new int[64];
    for (int node : nodes) {
      int slot = slot(node);
      first = roomFor(first, slot);
      first[slot] = start[slot];
      done = roomFor(done, slot);
      done[slot] = end(slot);
      push(slot);
    }
    while (waitingCount > 0) {
      int slot = waiting[--waitingCount];
      int from = first[slot];
      int to = done[slot];
      done[slot] = Math.min(from, to);
      for (int move = from; move < to; move++) {
        int target = grams[move] > 0 ? Links.NOWHERE : table.to(link[move]);
        if (target == Links.NOWHERE) {
          continue;
        }
        int known = size();
        int other = slot(target);
        if (other == known) {
          first = roomFor(first, other);
          done = roomFor(done, other);
          first[other] = end(other);
          done[other] = end(other);
        }
        int there = join(slot, move, other);
        if (there < first[other]) {
          first[other] = there;
          push(other);
        }
      }
    }
    for (int slot = 0; slot < size(); slot++) {
      until[slot] = end(slot);
    }
  }

  private void reachBackward(int[] nodes) {
    int[] last = new int[64];
    int[] done = new int[64];
    for (int node : nodes) {
      int slot = slot(node);
      last = roomFor(last, slot);
      last[slot] = end(slot);
      done = roomFor(done, slot);
      done[slot] = start[slot];
      push(slot);
    }
    while (waitingCount > 0) {
      int slot = waiting[--waitingCount];
      int from = done[slot];
      int to = last[slot];
      done[slot] = Math.max(from, to);
      for (int move = from; move < to; move++) {
        int source = grams[move] < 0 ? Links.NOWHERE : table.from(link[move]);
        if (source == Links.NOWHERE) {
          continue;
        }
        int known = size();
        int other = slot(source);
        if (other == known) {
          last = roomFor(last, other);
          done = roomFor(done, other);
          last[other] = start[other];
          done[other] = start[other];
        }
        int there = join(slot, move, other) + 1;
        if (there > last[other]) {
          last[other] = there;
          push(other);
        }
      }
    }
    for (int slot = 0; slot < size(); slot++) {
      until[slot] = last[slot];
    }
  }

  /** Finds a move in the list of its other end; the place of it there. */
  private int join(int slot, int move, int other) {
    int there = find(other, link[move]);
    twin[move] = there;
    partner[move] = other;
    twin[there] = move;
    partner[there] = slot;
    return there;
  }

  private int find(int slot, int wanted) {
    int from = start[slot];
    int to = end(slot) - 1;
    while (to - from > SHORT) {
      int middle = (from + to) >>> 1;
      if (table.compare(link[middle], wanted) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    while (link[from] != wanted) {
      from++;
    }
    return from;
  }

  /** The slot of a node; a new one comes with its moves. */
  private int slot(int node) {
    int known = slots.size();
    int slot = slots.of(node);
    if (slot == known) {
      copyMoves(node, slot);
    }
    return slot;
  }

  private void copyMoves(int node, int slot) {
    int count = lists.count(node);
    makeRoomFor(moves + count);
    lists.copy(node, link, moves);
    long onHand = 0;
    for (int move = moves; move < moves + count; move++) {
      long moved = table.grams(link[move]);
      boolean comes = table.to(link[move]) == node;
      grams[move] = comes ? moved : -moved;
      before[move] = onHand;
      onHand = comes ? Math.addExact(onHand, moved) : Math.max(0, onHand - moved);
      twin[move] = NONE;
    }
    if (slot + 1 == start.length) {
      start = Arrays.copyOf(start, start.length * 2);
      until = Arrays.copyOf(until, start.length);
    }
    start[slot] = moves;
    moves += count;
    start[slot + 1] = moves;
  }

  private void makeRoomFor(int count) {
    if (count > link.length) {
      int larger = Math.max(count, link.length * 2);
      link = Arrays.copyOf(link, larger);
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
