package cn.mingchu.evidence.tree;

import java.util.Arrays;
import java.util.Base64;

/** The 32 bytes of a leaf hash, a node or a root hash. */
public final class Hash {

  public static final int BYTES = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Copies the bytes.
   *
   * @throws IllegalArgumentException unless there are 32
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a hash has 32 bytes, this has " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /** The one that begins at the offset. */
  public static Hash at(byte[] bytes, int offset) {
    return new Hash(Arrays.copyOfRange(bytes, offset, Math.addExact(offset, BYTES)));
  }

  /** For a fresh array that nobody else holds. */
  static Hash taking(byte[] bytes) {
    return new Hash(bytes);
  }

  /** For whoever only reads. */
  byte[] shared() {
    return bytes;
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** In Base64, as checkpoints and proofs write it. */
  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
