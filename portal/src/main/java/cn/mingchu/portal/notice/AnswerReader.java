package cn.mingchu.portal.notice;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the answer to one request of HTTP/1.1 (RFC 9112) from a connection that is closed after it.
 * What a receiver can make it read is bounded.
 */
final class AnswerReader {

  /** Of the body; the rest is not looked at. */
  static final int MOST_BYTES = 64 << 10;

  private static final int LONGEST_LINE = 8 << 10;
  private static final int MOST_LINES = 200;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");

  private final InputStream in;
  private int lines;

  AnswerReader(InputStream in) {
    this.in = in;
  }

  /**
   * The answer.
   *
   * @throws IOException if it is none, or ends in the middle
   */
  Answer read() throws IOException {
    int status = status();
    Map<String, String> headers = headers();
    while (status < 200) { // interim: the answer is still to come
      status = status();
      headers = headers();
    }
    byte[] body = status == 204 || status == 304 ? new byte[0] : body(headers);
    return new Answer(status, new String(body, StandardCharsets.UTF_8));
  }

  private int status() throws IOException {
    String line = line();
    Matcher matcher = STATUS.matcher(line);
    if (!matcher.matches()) {
      throw new IOException("the answer is not HTTP");
    }
    return Integer.parseInt(matcher.group(1));
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      return chunks();
    }
    String length = headers.get("content-length");
    if (length == null) {
      return in.readNBytes(MOST_BYTES);
    }
    int wanted = (int) Math.min(MOST_BYTES, number(length, 10));
    byte[] body = in.readNBytes(wanted);
    if (body.length < wanted) {
      throw new EOFException("the answer ends in the middle");
    }
    return body;
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (body.size() < MOST_BYTES) {
      String size = line();
      int extension = size.indexOf(';');
      long wanted = number(extension < 0 ? size : size.substring(0, extension), 16);
      if (wanted == 0) {
        return body.toByteArray();
      }
      int taken = (int) Math.min(MOST_BYTES - body.size(), wanted);
      byte[] chunk = in.readNBytes(taken);
      if (chunk.length < taken) {
        throw new EOFException("the answer ends in the middle");
      }
      body.writeBytes(chunk);
      if (taken == wanted) {
        line();
      }
    }
    return body.toByteArray();
  }

  private static long number(String text, int radix) throws IOException {
    try {
      long number = Long.parseLong(text.strip(), radix);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IOException("the answer has a length that is no number", e);
    }
    throw new IOException("the answer has a length below 0");
  }

  private String line() throws IOException {
    if (++lines > MOST_LINES) {
      throw new IOException("the answer has more than %d lines".formatted(MOST_LINES));
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the answer ends in the middle");
      }
      if (line.size() == LONGEST_LINE) {
        throw new IOException(
            "the answer has a line of more than %d bytes".formatted(LONGEST_LINE));
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
