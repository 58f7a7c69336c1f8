package cn.mingchu.evidence.tile;

import cn.mingchu.evidence.tree.Hash;
import cn.mingchu.evidence.tree.TreeHasher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tiles of a tree that grows; of each the widest is kept, and the others read from its beginning.
 */
final class TilesInMemory implements TileSource {

  private final Map<TileName, byte[]> tiles = new HashMap<>();
  private final List<byte[]> entries = new ArrayList<>();
  private final GrowingTree tree;

  TilesInMemory(TreeHasher hasher) throws IOException {
    this.tree = GrowingTree.of(hasher, 0, this);
  }

  void growTo(int size) {
    while (entries.size() < size) {
      byte[] entry = ("entry " + entries.size()).getBytes(StandardCharsets.US_ASCII);
      entries.add(entry);
      tree.append(entry);
    }
    tree.takeFreshTiles().forEach((name, tile) -> tiles.put(name.full(), tile));
  }

  GrowingTree tree() {
    return tree;
  }

  List<byte[]> entries() {
    return entries;
  }

  @Override
  public byte[] read(TileName name) throws IOException {
    byte[] tile = tiles.get(name.full());
    if (tile == null || tile.length < name.width() * Hash.BYTES) {
      throw new NoSuchFileException(name.path());
    }
    return Arrays.copyOf(tile, name.width() * Hash.BYTES);
  }
}
