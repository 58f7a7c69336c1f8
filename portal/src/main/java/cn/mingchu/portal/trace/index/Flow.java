package cn.mingchu.portal.trace.index;

import cn.mingchu.schemas.lot.Share;
import java.util.Arrays;

/**
 * Lets the goods of some lots, or of one link, flow through a {@link Subgraph} in the order of
 * time.
 *
 * <p>Each lot goes through its moves and waits where it does not know yet what of them is meant.
 * What it waits for happened before, so one of them can always go on, whatever circles there are:
 * nothing is sorted. May be used again for other goods.
 */
final class Flow {

  private final Subgraph graph;

  /** Counts the uses: what bears another number is of an earlier one. */
  private int use;

  private final int[] usedBy;
  private final int[] first;

  /** At first from where on its moves were looked at, then the move that it has come to. */
  private final int[] cursor;

  private final boolean[] isSource;
  private final int[] met;
  private int metCount;

  private final long[] least;
  private final long[] likely;
  private final long[] most;
  private final long[] leastEver;
  private final long[] likelyEver;
  private final long[] mostEver;

  private final int[] toldBy;
  private final long[] leastOut;
  private final long[] likelyOut;
  private final long[] mostOut;

  private int[] waiting = new int[64];
  private int waitingCount;
  private int sourceMove = Subgraph.NONE;

  Flow(Subgraph graph) {
    this.graph = graph;
    int size = graph.size();
    usedBy = new int[size];
    first = new int[size];
    cursor = new int[size];
    isSource = new boolean[size];
    met = new int[size];
    least = new long[size];
    likely = new long[size];
    most = new long[size];
    leastEver = new long[size];
    likelyEver = new long[size];
    mostEver = new long[size];
    int moves = graph.moves();
    toldBy = new int[moves];
    leastOut = new long[moves];
    likelyOut = new long[moves];
    mostOut = new long[moves];
  }

  /**
   * Follows all that ever lay in the first {@code count} slots; only where the graph is what goods
   * of these can have come to.
   */
  void followFirst(int count) {
    begin();
    for (int slot = 0; slot < graph.size(); slot++) {
      meet(slot, graph.first(slot), slot < count);
    }
    flow();
  }

  /** Follows all that ever lay in a slot. */
  void followSlot(int slot) {
    begin();
    meet(slot, graph.start(slot), true);
    push(slot);
    reach();
    flow();
  }

  /** Follows what came in by one move. */
  void followMove(int slot, int move) {
    begin();
    sourceMove = move;
    meet(slot, move, false);
    push(slot);
    reach();
    flow();
  }

  /** Of what is followed, what can have come to a slot in all; 0 where nothing can. */
  long mostEver(int slot) {
    return usedBy[slot] == use ? mostEver[slot] : 0;
  }

  /** Only where {@link #mostEver} is not 0; so is all that follows. */
  long leastEver(int slot) {
    return leastEver[slot];
  }

  /** In micrograms. */
  long likelyEver(int slot) {
    return likelyEver[slot];
  }

  long leastOnHand(int slot) {
    return least[slot];
  }

  /** In micrograms. */
  long likelyOnHand(int slot) {
    return likely[slot];
  }

  long mostOnHand(int slot) {
    return most[slot];
  }

  /** Of what is followed, what can have left by a move; 0 where nothing can. */
  long mostOut(int move) {
    return toldBy[move] == use ? mostOut[move] : 0;
  }

  /** Only where {@link #mostOut} is not 0. */
  long leastOut(int move) {
    return leastOut[move];
  }

  /** In micrograms, and only where {@link #mostOut} is not 0. */
  long likelyOut(int move) {
    return likelyOut[move];
  }

  private void begin() {
    use++;
    metCount = 0;
    waitingCount = 0;
    sourceMove = Subgraph.NONE;
  }

  private void meet(int slot, int from, boolean asSource) {
    usedBy[slot] = use;
    first[slot] = from;
    cursor[slot] = graph.until(slot);
    isSource[slot] = asSource;
    least[slot] = 0;
    likely[slot] = 0;
    most[slot] = 0;
    leastEver[slot] = 0;
    likelyEver[slot] = 0;
    mostEver[slot] = 0;
    met[metCount++] = slot;
  }

  private void flow() {
    for (int i = metCount - 1; i >= 0; i--) {
      cursor[met[i]] = first[met[i]];
      push(met[i]);
    }
    while (waitingCount > 0) {
      goOn(waiting[--waitingCount]);
    }
  }

  /** Where what is followed can come to at all, and when it first does. */
  private void reach() {
    while (waitingCount > 0) {
      int slot = waiting[--waitingCount];
      int seenFrom = cursor[slot];
      cursor[slot] = Math.min(first[slot], seenFrom);
      for (int move = first[slot]; move < seenFrom; move++) {
        int there = graph.grams(move) < 0 ? graph.twin(move) : Subgraph.NONE;
        if (there == Subgraph.NONE) {
          continue;
        }
        int other = graph.partner(move);
        if (usedBy[other] != use) {
          meet(other, there, false);
          push(other);
        } else if (there < first[other]) {
          first[other] = there;
          push(other);
        }
      }
    }
  }

  private void goOn(int slot) {
    int until = graph.until(slot);
    int move = cursor[slot];
    for (; move < until; move++) {
      long grams = graph.grams(move);
      if (grams < 0) {
        goesOut(slot, move, -grams);
      } else if (isSource[slot] || move == sourceMove) {
        comesIn(slot, grams, Math.multiplyExact(grams, Share.MICROGRAMS), grams);
      } else {
        int told = graph.twin(move);
        if (told != Subgraph.NONE && isFollowed(told, graph.partner(move))) {
          if (toldBy[told] != use) {
            break;
          }
          comesIn(slot, leastOut[told], likelyOut[told], mostOut[told]);
        }
      }
    }
    cursor[slot] = move;
  }

  private boolean isFollowed(int move, int slot) {
    return usedBy[slot] == use && move >= first[slot];
  }

  private void comesIn(int slot, long leastIn, long likelyIn, long mostIn) {
    least[slot] += leastIn;
    likely[slot] = Math.addExact(likely[slot], likelyIn);
    most[slot] += mostIn;
    leastEver[slot] += leastIn;
    likelyEver[slot] = Math.addExact(likelyEver[slot], likelyIn);
    mostEver[slot] += mostIn;
  }

  private void goesOut(int slot, int move, long grams) {
    long whole = graph.before(move);
    if (isSource[slot]) {
      long missing = Math.max(0, grams - whole); // of this lot all the same
      comesIn(slot, missing, Math.multiplyExact(missing, Share.MICROGRAMS), missing);
      leastOut[move] = grams;
      likelyOut[move] = Math.multiplyExact(grams, Share.MICROGRAMS);
      mostOut[move] = grams;
      least[slot] -= grams;
      likely[slot] -= likelyOut[move];
      most[slot] -= grams;
    } else {
      leastOut[move] = Share.leastTakenOut(least[slot], grams, whole);
      likelyOut[move] = Share.likelyTakenOut(likely[slot], grams, whole);
      mostOut[move] = Share.mostTakenOut(most[slot], grams);
      least[slot] = Share.leastLeft(least[slot], grams);
      likely[slot] -= likelyOut[move];
      most[slot] = Share.mostLeft(most[slot], grams, whole);
    }
    toldBy[move] = use;
    int there = graph.twin(move);
    if (there != Subgraph.NONE) {
      int other = graph.partner(move);
      if (other != slot && cursor[other] == there) {
        push(other);
      }
    }
  }

  private void push(int slot) {
    if (waitingCount == waiting.length) {
      waiting = Arrays.copyOf(waiting, waitingCount * 2);
    }
    waiting[waitingCount++] = slot;
  }
}
