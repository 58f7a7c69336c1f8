package cn.mingchu.evidence.tile;

import cn.mingchu.evidence.tree.Hash;
import cn.mingchu.evidence.tree.TreeHasher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The right edge of a tree: of each level the hashes that no full tile holds yet. That is all that
 * one needs to go on.
 */
public final class GrowingTree {

  private final TreeHasher hasher;
  private final List<List<Hash>> edge = new ArrayList<>();
  private final Map<TileName, byte[]> fresh = new LinkedHashMap<>();
  private final List<Boolean> touched = new ArrayList<>();
  private long size;

  private GrowingTree(TreeHasher hasher, long size) {
    this.hasher = hasher;
    this.size = size;
  }

  /** Goes on from the partial tiles of a tree of this size. */
  public static GrowingTree of(TreeHasher hasher, long size, TileSource tiles) throws IOException {
    GrowingTree tree = new GrowingTree(hasher, size);
    int level = 0;
    for (long hashes = size; hashes > 0; hashes /= TileName.FULL) {
      int width = (int) (hashes % TileName.FULL);
      List<Hash> partial = tree.level(level);
      if (width > 0) {
        byte[] tile = tiles.read(TileName.hashes(level, hashes / TileName.FULL, width));
        for (int place = 0; place < width; place++) {
          partial.add(Hash.at(tile, place * Hash.BYTES));
        }
      }
      level++;
    }
    return tree;
  }

  public long size() {
    return size;
  }

  public void append(byte[] entry) {
    add(0, hasher.leaf(entry));
    size++;
  }

  private void add(int level, Hash hash) {
    List<Hash> hashes = level(level);
    hashes.add(hash);
    touched.set(level, true);
    if (hashes.size() == TileName.FULL) {
      long index = (size >> (8 * level)) / TileName.FULL;
      fresh.put(TileName.hashes(level, index, TileName.FULL), bytes(hashes));
      Hash root = hasher.root(hashes);
      hashes.clear();
      touched.set(level, false);
      add(level + 1, root);
    }
  }

  private List<Hash> level(int level) {
    while (edge.size() <= level) {
      edge.add(new ArrayList<>(TileName.FULL));
      touched.add(false);
    }
    return edge.get(level);
  }

  public Hash root() {
    List<Hash> rest = new ArrayList<>();
    for (List<Hash> hashes : edge) {
      List<Hash> row = new ArrayList<>(hashes);
      row.addAll(rest);
      rest = row.isEmpty() ? row : new ArrayList<>(List.of(hasher.root(row)));
    }
    return rest.isEmpty() ? hasher.empty() : rest.get(0);
  }

  /** The tiles, full and partial, that are new since they were last taken. */
  public Map<TileName, byte[]> takeFreshTiles() {
    Map<TileName, byte[]> tiles = new LinkedHashMap<>(fresh);
    fresh.clear();
    for (int level = 0; level < edge.size(); level++) {
      if (touched.get(level)) {
        List<Hash> hashes = edge.get(level);
        long index = (size >> (8 * level)) / TileName.FULL;
        tiles.put(TileName.hashes(level, index, hashes.size()), bytes(hashes));
        touched.set(level, false);
      }
    }
    return tiles;
  }

  private static byte[] bytes(List<Hash> hashes) {
    byte[] tile = new byte[hashes.size() * Hash.BYTES];
    for (int place = 0; place < hashes.size(); place++) {
      System.arraycopy(hashes.get(place).bytes(), 0, tile, place * Hash.BYTES, Hash.BYTES);
    }
    return tile;
  }
}
