package cn.mingchu.evidence.tile;

import cn.mingchu.evidence.tree.ConsistencyProof;
import cn.mingchu.evidence.tree.Hash;
import cn.mingchu.evidence.tree.InclusionProof;
import cn.mingchu.evidence.tree.TreeHasher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tree of one size that lies in tiles, and what can be proven of it.
 *
 * <p>Keeps every tile that it read and every hash that it made: MUST be let go after a few proofs.
 * MUST NOT be shared by threads. What it proves is as true as its tiles: whoever does not trust
 * them checks the proof.
 */
public final class TiledTree {

  private static final int TILE_HEIGHT = 8;

  private final TreeHasher hasher;
  private final long size;
  private final TileSource tiles;
  private final Map<TileName, byte[]> read = new HashMap<>();
  private final Map<Range, Hash> known = new HashMap<>();

  /**
   * @param size at most what the tiles are of
   */
  public TiledTree(TreeHasher hasher, long size, TileSource tiles) {
    this.hasher = hasher;
    this.size = size;
    this.tiles = tiles;
  }

  public Hash root() throws IOException {
    return size == 0 ? hasher.empty() : hash(0, size);
  }

  /** PATH(m, D[n]) of RFC 6962. */
  public InclusionProof inclusion(long index) throws IOException {
    List<Hash> path = new ArrayList<>();
    long start = 0;
    long end = size;
    while (end - start > 1) {
      long middle = start + leftSize(end - start);
      if (index < middle) {
        path.add(0, hash(middle, end));
        end = middle;
      } else {
        path.add(0, hash(start, middle));
        start = middle;
      }
    }
    return new InclusionProof(index, size, path);
  }

  /** PROOF(m, D[n]) of RFC 6962, and none for an empty beginning. */
  public ConsistencyProof consistency(long oldSize) throws IOException {
    List<Hash> path = new ArrayList<>();
    if (oldSize > 0 && oldSize < size) {
      long start = 0;
      long end = size;
      // SUBPROOF: while the old tree ends inside of what is looked at.
      while (oldSize < end) {
        long middle = start + leftSize(end - start);
        if (oldSize <= middle) {
          path.add(0, hash(middle, end));
          end = middle;
        } else {
          path.add(0, hash(start, middle));
          start = middle;
        }
      }
      if (start > 0) {
        path.add(0, hash(start, end));
      }
    }
    return new ConsistencyProof(oldSize, size, path);
  }

  /** MTH(D[start:end]) of a range that RFC 6962 parts a tree into. */
  private Hash hash(long start, long end) throws IOException {
    Range range = new Range(start, end);
    Hash hash = known.get(range);
    if (hash == null) {
      long count = end - start;
      int height = Long.numberOfTrailingZeros(count);
      if (Long.bitCount(count) == 1 && height % TILE_HEIGHT == 0) {
        hash = stored(height / TILE_HEIGHT, start >> height);
      } else {
        long middle = start + leftSize(count);
        hash = hasher.node(hash(start, middle), hash(middle, end));
      }
      known.put(range, hash);
    }
    return hash;
  }

  private Hash stored(int level, long index) throws IOException {
    byte[] tile = tile(level, index / TileName.FULL);
    return Hash.at(tile, (int) (index % TileName.FULL) * Hash.BYTES);
  }

  private byte[] tile(int level, long index) throws IOException {
    long hashes = (size >> (TILE_HEIGHT * level)) - index * TileName.FULL;
    TileName name = TileName.hashes(level, index, (int) Math.min(TileName.FULL, hashes));
    byte @Nullable [] tile = read.get(name);
    if (tile == null) {
      tile = tiles.read(name);
      if (tile.length != name.width() * Hash.BYTES) {
        throw new IOException(
            "%s has %d bytes, not %d"
                .formatted(name.path(), tile.length, name.width() * Hash.BYTES));
      }
      read.put(name, tile);
    }
    return tile;
  }

  /** The largest power of two below. */
  private static long leftSize(long count) {
    return Long.highestOneBit(count - 1);
  }

  private record Range(long start, long end) {}
}
