package cn.mingchu.evidence.verify;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From leaf hashes up to the root, bundle by bundle: what each tile above the leaves has to be, and
 * whether it is.
 */
final class Climb {

  private static final int HEIGHT = 8;

  private final MessageDigest digest;
  private final String tree;
  private final long size;
  private final TileReader reader;
  private final Set<Long> asked;
  private final RunningTree running;
  private final Map<Long, Digest> roots = new HashMap<>();
  private final List<List<Digest>> rows = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private long leaves;

  /**
   * Begins with no leaf.
   *
   * @param asked sizes whose roots are wanted on the way
   */
  Climb(MessageDigest digest, String tree, long size, TileReader reader, Set<Long> asked) {
    this(digest, tree, size, reader, asked, new RunningTree(digest));
  }

  private Climb(
      MessageDigest digest,
      String tree,
      long size,
      TileReader reader,
      Set<Long> asked,
      RunningTree running) {
    this.digest = digest;
    this.tree = tree;
    this.size = size;
    this.reader = reader;
    this.asked = asked;
    this.running = running;
  }

  Climb copy() {
    Climb copy = new Climb(digest, tree, size, reader, asked, running.copy());
    copy.roots.putAll(roots);
    rows.forEach(row -> copy.rows.add(new ArrayList<>(row)));
    copy.faults.addAll(faults);
    copy.leaves = leaves;
    return copy;
  }

  /** The next bundle of leaf hashes: 256, or fewer for the last. */
  void add(List<Digest> bundle) throws IOException {
    RunningTree inside = running.copy();
    RunningTree alone = new RunningTree(digest);
    boolean looked = bundle.size() < Tile.FULL || isAskedWithin(leaves, leaves + bundle.size());
    for (int place = 0; place < bundle.size(); place++) {
      alone.add(0, bundle.get(place));
      if (looked) {
        rememberRoot(leaves + place, inside);
        inside.add(0, bundle.get(place));
      }
    }
    leaves += bundle.size();
    if (bundle.size() == Tile.FULL) {
      Digest root = alone.root();
      running.add(HEIGHT, root);
      push(1, root);
    } else {
      bundle.forEach(leaf -> running.add(0, leaf));
    }
  }

  private boolean isAskedWithin(long from, long to) {
    return asked.stream().anyMatch(size -> size >= from && size < to);
  }

  private void rememberRoot(long at, RunningTree tree) {
    if (asked.contains(at)) {
      roots.put(at, tree.root());
    }
  }

  private void push(int level, Digest root) throws IOException {
    while (rows.size() < level) {
      rows.add(new ArrayList<>());
    }
    List<Digest> row = rows.get(level - 1);
    row.add(root);
    if (row.size() == Tile.FULL) {
      long index = (leaves >> (HEIGHT * (level + 1))) - 1;
      compare(new Tile(tree, Integer.toString(level), index, Tile.FULL), row);
      RunningTree alone = new RunningTree(digest);
      row.forEach(hash -> alone.add(0, hash));
      row.clear();
      push(level + 1, alone.root());
    }
  }

  private void compare(Tile tile, List<Digest> row) throws IOException {
    byte[] found = reader.hashes(tile, faults);
    for (int place = 0; found != null && place < row.size(); place++) {
      if (!row.get(place).isAt(found, place)) {
        int shift = HEIGHT * Integer.parseInt(tile.level());
        long first = (tile.index() * Tile.FULL + place) << shift;
        faults.add(
            new Fault(
                tile.path(),
                "hash %d is not that of entries %d to %d"
                    .formatted(place, first, first + (1L << shift) - 1)));
      }
    }
  }

  /** To be called once, after the last bundle. */
  Digest finish() throws IOException {
    for (int level = 1; level <= rows.size(); level++) {
      List<Digest> row = rows.get(level - 1);
      if (!row.isEmpty()) {
        long index = (leaves >> (HEIGHT * level)) / Tile.FULL;
        compare(new Tile(tree, Integer.toString(level), index, row.size()), row);
      }
    }
    rememberRoot(leaves, running);
    return running.root();
  }

  Map<Long, Digest> roots() {
    return roots;
  }

  List<Fault> faults() {
    return faults;
  }
}
