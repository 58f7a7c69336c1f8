package cn.mingchu.portal.trace.index;

import java.util.Arrays;

/**
 * The links of each node in the order of time, those that come in and those that leave, each node's
 * side by side; with each link stands the node at its other end, so that a walk reads nothing else.
 */
final class MoveLists {

  private static final int NO_LIST = -1;

  /** The number of sizes that lists come in: each twice the one before. */
  private static final int CLASSES = 31;

  /**
   * Most lots have no more moves: their lists stay where they were begun, beside those of the lots
   * that became known with them.
   */
  private static final int LEAST_CAPACITY = 4;

  /**
   * Above this a list is searched by dates, up to it from its beginning: it takes no look at any.
   */
  private static final int SHORT = 16;

  private long[] pool = new long[1024];
  private int end;

  /** Beside the length of a list: whether any goods left, and whether any came. */
  private static final long LEFT = 1L << 31;

  private static final long CAME = 1L << 30;
  private static final long COUNT = CAME - 1;

  /** By node: where its list starts, how many moves it has, and of which kinds. */
  private long[] heads = new long[64];

  /** By size: one more than the place of a list that nobody uses; it holds the place of another. */
  private final int[] free = new int[CLASSES];

  MoveLists() {
    Arrays.fill(heads, head(NO_LIST, 0, 0));
  }

  /** A link as one of its ends has it. */
  static long move(int link, boolean leaves, int otherEnd) {
    return (long) link << Integer.SIZE | ((leaves ? otherEnd : ~otherEnd) & 0xFFFF_FFFFL);
  }

  static int link(long move) {
    return (int) (move >>> Integer.SIZE);
  }

  static boolean leaves(long move) {
    return (int) move >= 0;
  }

  /** The node at the other end, or {@link Links#NOWHERE}. */
  static int otherEnd(long move) {
    int other = (int) move;
    return other >= 0 ? other : ~other;
  }

  /** Where goods go; {@link Links#NOWHERE} also where they come. */
  static int to(long move) {
    int other = (int) move;
    return other >= 0 ? other : Links.NOWHERE;
  }

  /** Where goods come from; {@link Links#NOWHERE} also where they go. */
  static int from(long move) {
    int other = (int) move;
    return other >= 0 ? Links.NOWHERE : ~other;
  }

  int count(int node) {
    return node < heads.length ? (int) (heads[node] & COUNT) : 0;
  }

  /** Whether anything ever left a node that has moves. */
  boolean hasLeaving(int node) {
    return (heads[node] & LEFT) != 0;
  }

  /** Whether anything ever came to a node that has moves. */
  boolean hasComing(int node) {
    return (heads[node] & CAME) != 0;
  }

  long get(int node, int position) {
    return pool[start(node) + position];
  }

  /** Copies the list of a node into {@code target}. */
  void copy(int node, long[] target, int targetStart) {
    if (count(node) > 0) {
      System.arraycopy(pool, start(node), target, targetStart, count(node));
    }
  }

  /** Where in the list of a node a link stands that is in it. */
  int find(int node, int link, Links links) {
    int start = start(node);
    int from = start;
    int to = start + count(node) - 1;
    while (to - from > SHORT) {
      int middle = (from + to) >>> 1;
      if (links.compare(link(pool[middle]), link) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    while (link(pool[from]) != link) {
      from++;
    }
    return from - start;
  }

  /** Where a link stands, or is to stand, in the list of a node; mostly at its end. */
  int position(int node, int link, Links links) {
    int from = 0;
    int to = count(node);
    if (to > 0 && links.compare(link(get(node, to - 1)), link) < 0) {
      return to;
    }
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (links.compare(link(get(node, middle)), link) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  void insert(int node, int position, long move) {
    makeRoomFor(node);
    int length = count(node);
    int start = start(node);
    if (start == NO_LIST || length == capacity(length)) {
      start = moveAway(start, length);
    }
    int at = start + position;
    System.arraycopy(pool, at, pool, at + 1, length - position);
    pool[at] = move;
    heads[node] = head(start, length + 1, (heads[node] & (LEFT | CAME)) | kind(move));
  }

  void remove(int node, int position) {
    int start = start(node);
    int at = start + position;
    int length = count(node);
    System.arraycopy(pool, at + 1, pool, at, length - position - 1);
    if (length - 1 == 0) {
      release(start, LEAST_CAPACITY);
      start = NO_LIST;
    } else if (capacity(length - 1) < capacity(length)) {
      int to = allocate(capacity(length - 1));
      System.arraycopy(pool, start, pool, to, length - 1);
      release(start, capacity(length));
      start = to;
    }
    long kinds = 0;
    for (int i = 0; i < length - 1; i++) {
      kinds |= kind(pool[start + i]);
    }
    heads[node] = head(start, length - 1, kinds);
  }

  long bytes() {
    return Long.BYTES * ((long) pool.length + heads.length);
  }

  private int start(int node) {
    return (int) (heads[node] >>> Integer.SIZE);
  }

  private static long head(int start, int count, long kinds) {
    return (long) start << Integer.SIZE | kinds | count;
  }

  private static long kind(long move) {
    return leaves(move) ? LEFT : CAME;
  }

  private void makeRoomFor(int node) {
    if (node >= heads.length) {
      int before = heads.length;
      heads = Arrays.copyOf(heads, Math.max(node + 1, before + (before >> 1)));
      Arrays.fill(heads, before, heads.length, head(NO_LIST, 0, 0));
    }
  }

  /** Where a list of this length now starts, with room for one more. */
  private int moveAway(int from, int length) {
    int to = allocate(capacity(length + 1));
    if (from != NO_LIST) {
      System.arraycopy(pool, from, pool, to, length);
      release(from, capacity(length));
    }
    return to;
  }

  private int allocate(int capacity) {
    int size = Integer.numberOfTrailingZeros(capacity);
    if (free[size] != 0) {
      int place = free[size] - 1;
      free[size] = (int) pool[place];
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

  /** The least power of two that holds so many, and as many as most lots have. */
  private static int capacity(int length) {
    return length <= LEAST_CAPACITY ? LEAST_CAPACITY : Integer.highestOneBit(length - 1) << 1;
  }
}
