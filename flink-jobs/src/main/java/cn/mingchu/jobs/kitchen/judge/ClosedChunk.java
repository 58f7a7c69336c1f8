package cn.mingchu.jobs.kitchen.judge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A {@link Chunk} put away: nobody appends to it any more, and it is one array of bytes. A county
 * has a hundred thousand of them, and each checkpoint on the heap writes them all: as bytes they
 * are one copy each, and one object less to go through for each of the collector's rounds.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody asks whether two are equal, or changes the bytes
public record ClosedChunk(byte[] bytes) {

  /** Stands before each: the bytes outlive the version of the form around them. */
  private static final int LAYOUT = 1;

  /** Puts a chunk away. */
  public static ClosedChunk of(Chunk chunk) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(chunk.sizeInBytes());
    try {
      bytes.write(LAYOUT);
      chunk.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return new ClosedChunk(bytes.toByteArray());
  }

  /** The chunk as it was. */
  public Chunk open() {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    try {
      int layout = in.read();
      if (layout != LAYOUT) {
        throw new IOException("no chunk has layout " + layout);
      }
      return Chunk.read(new DataInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException("a closed chunk is damaged", e);
    }
  }
}
