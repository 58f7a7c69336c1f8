package cn.mingchu.evidence.verify;

import java.util.Arrays;
import java.util.Base64;

/** 32 bytes that are compared and told. */
final class Digest {

  static final int BYTES = 32;

  private final byte[] bytes;

  /** Of an array that nobody else writes to. */
  Digest(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isAt(byte[] tile, int place) {
    int start = place * BYTES;
    return Arrays.equals(bytes, 0, BYTES, tile, start, start + BYTES);
  }

  static Digest at(byte[] tile, int place) {
    return new Digest(Arrays.copyOfRange(tile, place * BYTES, (place + 1) * BYTES));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
