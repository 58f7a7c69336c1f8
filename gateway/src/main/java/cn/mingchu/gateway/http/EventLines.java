package cn.mingchu.gateway.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Parts a body into events: one as a whole, or one a line. */
final class EventLines {

  private EventLines() {}

  /** The lines of {@code body} that are not blank. */
  static List<byte[]> split(byte[] body) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= body.length; i++) {
      if (i == body.length || body[i] == '\n') {
        if (!isBlank(body, start, i)) {
          lines.add(Arrays.copyOfRange(body, start, i));
        }
        start = i + 1;
      }
    }
    return lines;
  }

  /**
   * Whether several events were sent under the media type of one: the first of several lines is
   * already a whole object, which the first line of one event written over several lines is not.
   */
  static boolean looksLikeSeveral(List<byte[]> lines) {
    if (lines.size() < 2) {
      return false;
    }
    String first = new String(lines.get(0), StandardCharsets.UTF_8).strip();
    return first.startsWith("{") && first.endsWith("}");
  }

  private static boolean isBlank(byte[] body, int from, int to) {
    for (int i = from; i < to; i++) {
      if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
