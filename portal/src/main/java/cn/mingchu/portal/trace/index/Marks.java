package cn.mingchu.portal.trace.index;

import java.util.Arrays;

/**
 * A number for each node that one walk met.
 *
 * <p>Which nodes were met stands in bits of their own: a million of them lie in the cache of a
 * processor and are wiped in microseconds. Numbers of nodes that were not met are of earlier walks.
 */
final class Marks {

  /** The node was not met. */
  static final int NONE = -1;

  private long[] isMet = new long[0];
  private int[] numbers = new int[0];

  /** Forgets what was written. */
  void clear() {
    Arrays.fill(isMet, 0);
  }

  /** Forgets what was written; there are now so many nodes. */
  void begin(int nodes) {
    if (numbers.length < nodes) {
      numbers = new int[nodes + (nodes >> 3)];
      isMet = new long[(numbers.length + Long.SIZE - 1) / Long.SIZE];
    } else {
      clear();
    }
  }

  /** What was written of a node, from 0 on, or {@link #NONE}. */
  int get(int node) {
    return isMet(node) ? numbers[node] : NONE;
  }

  void set(int node, int number) {
    isMet[node >>> 6] |= 1L << node;
    numbers[node] = number;
  }

  boolean isMet(int node) {
    return (isMet[node >>> 6] & 1L << node) != 0;
  }

  /** Without a number: {@link #get} MUST NOT be asked for it. */
  void meet(int node) {
    isMet[node >>> 6] |= 1L << node;
  }

  /** How many nodes were met. */
  int count() {
    int count = 0;
    for (long word : isMet) {
      count += Long.bitCount(word);
    }
    return count;
  }

  long bytes() {
    return (long) isMet.length * Long.BYTES + (long) numbers.length * Integer.BYTES;
  }
}
