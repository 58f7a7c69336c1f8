package cn.mingchu.evidence.verify;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What else lies in the folder: partial tiles of earlier heads, leftovers, and what has no place.
 */
final class FolderCheck {

  private static final Set<String> KNOWN = Set.of("checkpoint", ".lock");

  private final LogSource source;
  private final long size;
  private final List<Fault> faults;
  private final Set<String> faulty = new HashSet<>();
  private final List<String> unfinished = new ArrayList<>();

  FolderCheck(LogSource source, long size, List<Fault> faults) {
    this.source = source;
    this.size = size;
    this.faults = faults;
    faults.forEach(fault -> faulty.add(fault.file()));
  }

  void check(List<String> files) throws IOException {
    for (String file : files) {
      Optional<Tile> tile = Tile.at(file);
      if (file.endsWith(".new")) {
        unfinished.add(file);
      } else if (tile.isPresent() && !(file.startsWith(Tile.SM3) && tile.get().isOfEntries())) {
        check(tile.get());
      } else if (!KNOWN.contains(file)) {
        faults.add(new Fault(file, "is no part of a log"));
      } else if (file.equals(".lock") && source.read(file).length > 0) {
        faults.add(new Fault(file, "is not empty"));
      }
    }
  }

  List<String> unfinished() {
    return unfinished;
  }

  private void check(Tile tile) throws IOException {
    long width = tile.widthIn(size);
    if (tile.width() > width) {
      // A full tile that is partial in this head belongs to a later one.
      unfinished.add(tile.path());
      return;
    }
    Tile newest = tile.ofWidth((int) width);
    if (tile.width() == width || faulty.contains(newest.path())) {
      return;
    }
    try {
      byte[] whole = source.read(newest.path());
      byte[] part = source.read(tile.path());
      if (part.length != length(whole, tile)
          || !Arrays.equals(part, 0, part.length, whole, 0, part.length)) {
        faults.add(new Fault(tile.path(), "is not the beginning of " + newest.path()));
      }
    } catch (NoSuchFileException e) {
      // The log goes on while it is checked, and partial tiles go when they are full.
      unfinished.add(tile.path());
    }
  }

  /** How long the first so many hashes or entries of a whole one are. */
  private static int length(byte[] whole, Tile part) {
    if (!part.isOfEntries()) {
      return part.width() * Digest.BYTES;
    }
    int at = 0;
    for (int entry = 0; entry < part.width(); entry++) {
      at += 2 + (Byte.toUnsignedInt(whole[at]) << 8 | Byte.toUnsignedInt(whole[at + 1]));
    }
    return at;
  }
}
