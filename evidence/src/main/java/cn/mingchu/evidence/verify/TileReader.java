package cn.mingchu.evidence.verify;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a log of one size has to have, and says what is missing or cut off. */
final class TileReader {

  private final LogSource source;

  TileReader(LogSource source) {
    this.source = source;
  }

  /** The hashes of a tile; null, and a fault, where they cannot be had. */
  byte @Nullable [] hashes(Tile tile, List<Fault> faults) throws IOException {
    int length = tile.width() * Digest.BYTES;
    for (Tile candidate : candidates(tile)) {
      byte[] bytes = bytes(candidate);
      if (bytes != null) {
        if (bytes.length == candidate.width() * Digest.BYTES) {
          return Arrays.copyOf(bytes, length);
        }
        faults.add(
            new Fault(
                candidate.path(),
                "has %d bytes, not %d".formatted(bytes.length, candidate.width() * Digest.BYTES)));
        return null;
      }
    }
    faults.add(new Fault(tile.path(), "is missing"));
    return null;
  }

  /** The entries of a bundle; null, and a fault, where they cannot be had. */
  @Nullable List<byte[]> entries(Tile bundle, List<Fault> faults) throws IOException {
    for (Tile candidate : candidates(bundle)) {
      byte[] bytes = bytes(candidate);
      if (bytes != null) {
        List<byte[]> entries = parted(candidate, bytes, faults);
        return entries == null ? null : entries.subList(0, bundle.width());
      }
    }
    faults.add(new Fault(bundle.path(), "is missing"));
    return null;
  }

  /** A partial tile may have become full since the checkpoint was signed. */
  private static List<Tile> candidates(Tile tile) {
    return tile.width() < Tile.FULL ? List.of(tile, tile.ofWidth(Tile.FULL)) : List.of(tile);
  }

  private byte @Nullable [] bytes(Tile tile) throws IOException {
    try {
      return source.read(tile.path());
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static @Nullable List<byte[]> parted(Tile bundle, byte[] bytes, List<Fault> faults) {
    List<byte[]> entries = new ArrayList<>();
    int at = 0;
    while (at + 2 <= bytes.length && entries.size() < bundle.width()) {
      int end = at + 2 + (Byte.toUnsignedInt(bytes[at]) << 8 | Byte.toUnsignedInt(bytes[at + 1]));
      if (end > bytes.length) {
        break;
      }
      entries.add(Arrays.copyOfRange(bytes, at + 2, end));
      at = end;
    }
    if (entries.size() == bundle.width() && at == bytes.length) {
      return entries;
    }
    long first = bundle.index() * Tile.FULL;
    faults.add(
        new Fault(
            bundle.path(),
            entries.size() == bundle.width()
                ? "has %d bytes behind its last entry".formatted(bytes.length - at)
                : "is broken at entry " + (first + entries.size())));
    return null;
  }
}
