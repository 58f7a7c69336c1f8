package cn.mingchu.connectors.epcis.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes of which only so many may be read before the parser comes back with something.
 *
 * <p>The parser of the JDK takes an attribute, a comment or a document type of any length into
 * memory at once, and has no setting against it.
 */
final class BoundedInput extends FilterInputStream {

  static final int MOST_AT_ONCE = 32 * 1024 * 1024;

  private long read;

  BoundedInput(InputStream in) {
    super(in);
  }

  /** The parser came back. */
  void startAgain() {
    read = 0;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int number = super.read(bytes, from, length);
    count(Math.max(number, 0));
    return number;
  }

  private void count(int number) throws TooMuchAtOnceException {
    read += number;
    if (read > MOST_AT_ONCE) {
      throw new TooMuchAtOnceException();
    }
  }

  /** One piece of the document is too large to be looked at. */
  static final class TooMuchAtOnceException extends IOException {

    private static final long serialVersionUID = 1L;

    TooMuchAtOnceException() {
      super("has a piece of more than " + MOST_AT_ONCE + " bytes");
    }
  }
}
