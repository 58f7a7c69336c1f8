package cn.mingchu.schemas.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Avro's binary decoder over one message, which believes no length that the message cannot hold.
 *
 * <p>Avro's own decoder allocates what a damaged length asks for, up to 2 GiB, before it looks
 * whether so many bytes follow; one bad record would take the whole process down. Not safe for use
 * by many threads.
 */
final class MessageDecoder extends Decoder {

  private @Nullable BinaryDecoder in;
  private int messageLength;

  /** Starts over at {@code offset} of {@code bytes}. */
  void open(byte[] bytes, int offset) {
    messageLength = bytes.length - offset;
    in = DecoderFactory.get().binaryDecoder(bytes, offset, messageLength, in);
  }

  boolean isEnd() throws IOException {
    return in().isEnd();
  }

  @Override
  public String readString() throws IOException {
    return new String(readContent(), StandardCharsets.UTF_8);
  }

  @Override
  public Utf8 readString(@Nullable Utf8 old) throws IOException {
    return new Utf8(readContent());
  }

  @Override
  public ByteBuffer readBytes(@Nullable ByteBuffer old) throws IOException {
    return ByteBuffer.wrap(readContent());
  }

  @Override
  public void skipString() throws IOException {
    in().skipFixed(contentLength());
  }

  @Override
  public void skipBytes() throws IOException {
    in().skipFixed(contentLength());
  }

  @Override
  public long readArrayStart() throws IOException {
    return believable(in().readArrayStart(), "items");
  }

  @Override
  public long arrayNext() throws IOException {
    return believable(in().arrayNext(), "items");
  }

  @Override
  public long readMapStart() throws IOException {
    return believable(in().readMapStart(), "entries");
  }

  @Override
  public long mapNext() throws IOException {
    return believable(in().mapNext(), "entries");
  }

  @Override
  public void readNull() throws IOException {
    in().readNull();
  }

  @Override
  public boolean readBoolean() throws IOException {
    return in().readBoolean();
  }

  @Override
  public int readInt() throws IOException {
    return in().readInt();
  }

  @Override
  public long readLong() throws IOException {
    return in().readLong();
  }

  @Override
  public float readFloat() throws IOException {
    return in().readFloat();
  }

  @Override
  public double readDouble() throws IOException {
    return in().readDouble();
  }

  @Override
  public void readFixed(byte[] bytes, int start, int length) throws IOException {
    in().readFixed(bytes, start, length);
  }

  @Override
  public void skipFixed(int length) throws IOException {
    in().skipFixed(length);
  }

  @Override
  public int readEnum() throws IOException {
    return in().readEnum();
  }

  @Override
  public long skipArray() throws IOException {
    return in().skipArray();
  }

  @Override
  public long skipMap() throws IOException {
    return in().skipMap();
  }

  @Override
  public int readIndex() throws IOException {
    return in().readIndex();
  }

  private byte[] readContent() throws IOException {
    byte[] content = new byte[contentLength()];
    in().readFixed(content, 0, content.length);
    return content;
  }

  private int contentLength() throws IOException {
    return (int) believable(in().readLong(), "bytes");
  }

  private long believable(long count, String what) {
    if (count < 0 || count > messageLength) {
      throw new AvroRuntimeException(
          "announces " + count + " " + what + " in a message of " + messageLength + " bytes");
    }
    return count;
  }

  private BinaryDecoder in() {
    if (in == null) {
      throw new IllegalStateException("open comes first");
    }
    return in;
  }
}
