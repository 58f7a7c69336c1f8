package cn.mingchu.schemas.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The original bytes of a record that was set aside, as far as its reject keeps them: a reject must
 * fit into Kafka whatever it speaks of.
 */
public final class RejectedBytes {

  /** The first 64 KiB; that tells what it was, and where it lies is told besides. */
  public static final int MOST = 64 * 1024;

  private RejectedBytes() {}

  /** {@code original}, or its first {@link #MOST} bytes. */
  public static byte[] kept(byte[] original) {
    return original.length <= MOST ? original : Arrays.copyOf(original, MOST);
  }

  /** What remains of {@code original}, or its first {@link #MOST} bytes; shares its content. */
  public static ByteBuffer kept(ByteBuffer original) {
    ByteBuffer kept = original.duplicate();
    kept.limit(Math.min(kept.limit(), kept.position() + MOST));
    return kept;
  }
}
