package cn.mingchu.evidence.tile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Entries side by side, each behind its length in two bytes, the high one first. */
public final class EntryBundle {

  /** The longest entry that a bundle can hold, in bytes. */
  public static final int LONGEST_ENTRY = 0xFFFF;

  private EntryBundle() {}

  /**
   * Puts entries side by side.
   *
   * @throws IllegalArgumentException if an entry is longer than {@link #LONGEST_ENTRY}
   */
  public static byte[] write(List<byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      if (entry.length > LONGEST_ENTRY) {
        throw new IllegalArgumentException(
            "an entry has at most 65535 bytes, this has " + entry.length);
      }
      out.write(entry.length >> 8);
      out.write(entry.length);
      out.writeBytes(entry);
    }
    return out.toByteArray();
  }

  /**
   * The first entries of a bundle.
   *
   * @throws IllegalArgumentException if there are fewer, or one is cut off
   */
  public static List<byte[]> read(byte[] bundle, int count) {
    ByteBuffer in = ByteBuffer.wrap(bundle);
    List<byte[]> entries = new ArrayList<>(count);
    while (entries.size() < count) {
      int length = in.remaining() < Short.BYTES ? -1 : Short.toUnsignedInt(in.getShort());
      if (length < 0 || in.remaining() < length) {
        throw new IllegalArgumentException(
            "the bundle ends in entry %d of %d".formatted(entries.size(), count));
      }
      byte[] entry = new byte[length];
      in.get(entry);
      entries.add(entry);
    }
    return entries;
  }
}
