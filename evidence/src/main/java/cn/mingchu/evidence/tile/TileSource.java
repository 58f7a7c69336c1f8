package cn.mingchu.evidence.tile;

import java.io.IOException;

/** Where the tiles of one tree are read from. */
public interface TileSource {

  /**
   * Fetches a tile or bundle.
   *
   * @return exactly the bytes of that tile or bundle: of one that has grown since, its beginning
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  byte[] read(TileName name) throws IOException;
}
