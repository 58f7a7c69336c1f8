package cn.mingchu.portal.trace.index;

import java.util.Arrays;

/**
 * The links of each node in the order of time, those that come in and those that leave, each node's
 * side by side.
 */
final class MoveLists {

  private static final int NO_LIST = -1;

  /** The number of sizes that lists come in: each twice the one before. */
  private static final int CLASSES = 31;

  private int[] pool = new int[1024];
  private int end;
  private int[] start = new int[64];
  private int[] count = new int[64];

  /** By size: one more than the place of a list that nobody uses; it holds the place of another. */
  private final int[] free = new int[CLASSES];

  MoveLists() {
    Arrays.fill(start, NO_LIST);
  }

  int count(int node) {
    return node < count.length ? count[node] : 0;
  }

  int get(int node, int position) {
    return pool[start[node] + position];
  }

  /** Copies the list of a node into {@code target}. */
  void copy(int node, int[] target, int targetStart) {
    if (count(node) > 0) {
      System.arraycopy(pool, start[node], target, targetStart, count[node]);
    }
  }

  void insert(int node, int position, int link) {
    makeRoomFor(node);
    int length = count[node];
    if (start[node] == NO_LIST || length == capacity(length)) {
      move(node, length);
    }
    int at = start[node] + position;
    System.arraycopy(pool, at, pool, at + 1, length - position);
    pool[at] = link;
    count[node] = length + 1;
  }

  void remove(int node, int position) {
    int at = start[node] + position;
    int length = count[node];
    System.arraycopy(pool, at + 1, pool, at, length - position - 1);
    count[node] = length - 1;
    if (length - 1 == 0) {
      release(start[node], capacity(1));
      start[node] = NO_LIST;
    } else if (capacity(length - 1) < capacity(length)) {
      int from = start[node];
      int to = allocate(capacity(length - 1));
      System.arraycopy(pool, from, pool, to, length - 1);
      start[node] = to;
      release(from, capacity(length));
    }
  }

  long bytes() {
    return Integer.BYTES * ((long) pool.length + start.length + count.length);
  }

  private void makeRoomFor(int node) {
    if (node >= start.length) {
      int before = start.length;
      int larger = Math.max(node + 1, before + (before >> 1));
      start = Arrays.copyOf(start, larger);
      count = Arrays.copyOf(count, larger);
      Arrays.fill(start, before, larger, NO_LIST);
    }
  }

  private void move(int node, int length) {
    int from = start[node];
    int to = allocate(capacity(length + 1));
    if (from != NO_LIST) {
      System.arraycopy(pool, from, pool, to, length);
      release(from, capacity(length));
    }
    start[node] = to;
  }

  private int allocate(int capacity) {
    int size = Integer.numberOfTrailingZeros(capacity);
    if (free[size] != 0) {
      int place = free[size] - 1;
      free[size] = pool[place];
      return place;
    }
    int place = end;
    end = Math.addExact(end, capacity);
    if (end > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(end, pool.length + (pool.length >> 1)));
    }
    return place;
  }

  private void release(int place, int capacity) {
    int size = Integer.numberOfTrailingZeros(capacity);
    pool[place] = free[size];
    free[size] = place + 1;
  }

  /** The least power of two that holds so many. */
  private static int capacity(int length) {
    return length <= 1 ? 1 : Integer.highestOneBit(length - 1) << 1;
  }
}
