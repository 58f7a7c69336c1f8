package cn.mingchu.gateway.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a body that are not blank.
 *
 * <p>A line in an array of its own costs many times what a short line has: the lines can be counted
 * without, so that who sends too many is turned away before.
 */
final class EventLines {

  private final byte[] body;

  EventLines(byte[] body) {
    this.body = body;
  }

  int count() {
    int count = 0;
    for (int from = next(0); from < body.length; from = next(end(from))) {
      count++;
    }
    return count;
  }

  List<byte[]> split() {
    List<byte[]> lines = new ArrayList<>();
    for (int from = next(0); from < body.length; from = next(end(from))) {
      lines.add(Arrays.copyOfRange(body, from, end(from)));
    }
    return lines;
  }

  /**
   * Whether several events were sent under the media type of one: the first of several lines is
   * already a whole object, which the first line of one event written over several lines is not.
   */
  boolean looksLikeSeveral() {
    int first = next(0);
    if (first == body.length || next(end(first)) == body.length) {
      return false;
    }
    int last = end(first) - 1;
    while (isSpace(body[last])) {
      last--;
    }
    return body[first] == '{' && body[last] == '}';
  }

  /** Where the next line begins that is not blank, without the space before it. */
  private int next(int from) {
    int next = from;
    while (next < body.length && (isSpace(body[next]) || body[next] == '\n')) {
      next++;
    }
    return next;
  }

  /** Where the line ends that {@code from} lies in. */
  private int end(int from) {
    int end = from;
    while (end < body.length && body[end] != '\n') {
      end++;
    }
    return end;
  }

  private static boolean isSpace(byte letter) {
    return letter == ' ' || letter == '\t' || letter == '\r';
  }
}
