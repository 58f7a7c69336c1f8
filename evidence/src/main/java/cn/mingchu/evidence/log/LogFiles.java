package cn.mingchu.evidence.log;

import cn.mingchu.evidence.tile.EntryBundle;
import cn.mingchu.evidence.tile.TileName;
import cn.mingchu.evidence.tile.TileSource;
import cn.mingchu.evidence.tree.Hash;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;

/**
 * Where the parts of a log lie in its folder, which can be served as it is.
 *
 * <p>{@code checkpoint} and {@code tile/} are those of tlog-tiles; under {@code sm3/} lie the tiles
 * of the tree that has SM3 in place of SHA-256.
 */
public final class LogFiles {

  public static final String CHECKPOINT = "checkpoint";
  static final String SM3 = "sm3/";

  private final Disk disk;

  public LogFiles(Disk disk) {
    this.disk = disk;
  }

  /** The signed head, as it was last put. */
  public byte[] checkpoint() throws IOException {
    return disk.read(CHECKPOINT);
  }

  /** The tiles and entries of the log. */
  public TileSource tiles() {
    return name -> read("", name);
  }

  /** The tiles of the tree with SM3; it has no entries of its own. */
  public TileSource sm3Tiles() {
    return name -> read(SM3, name);
  }

  private byte[] read(String prefix, TileName name) throws IOException {
    try {
      return disk.read(prefix + name.path());
    } catch (NoSuchFileException e) {
      if (!name.isPartial()) {
        throw e;
      }
      // Partial tiles go when the tile is full.
      byte[] full = disk.read(prefix + name.full().path());
      return name.isOfEntries()
          ? EntryBundle.write(EntryBundle.read(full, name.width()))
          : Arrays.copyOf(full, name.width() * Hash.BYTES);
    }
  }
}
