package cn.mingchu.evidence.checkpoint;

import cn.mingchu.evidence.note.CanonicalBase64;
import cn.mingchu.evidence.note.MalformedNoteException;
import cn.mingchu.evidence.tree.Hash;
import cn.mingchu.evidence.tree.TreeHead;
import java.util.List;

/**
 * The text that a log signs, as tlog-checkpoint has it: its origin, how many entries it has, and
 * the root hash over them.
 *
 * @param origin which log; not empty, one line
 * @param extensions further lines; none of ours has any
 */
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {

  public Checkpoint {
    if (origin.isEmpty() || origin.contains("\n")) {
      throw new IllegalArgumentException("an origin is one line, not \"" + origin + "\"");
    }
    extensions = List.copyOf(extensions);
  }

  public Checkpoint(String origin, TreeHead head) {
    this(origin, head, List.of());
  }

  /**
   * Reads what a note says.
   *
   * @param text of the note
   */
  public static Checkpoint parse(String text) throws MalformedNoteException {
    List<String> lines = List.of(text.split("\n", -1));
    int end = lines.size() - 1;
    if (end < 3 || !lines.get(end).isEmpty() || lines.subList(0, end).contains("")) {
      throw new MalformedNoteException(
          "a checkpoint is at least three lines, none of them empty: " + text);
    }
    byte[] root = CanonicalBase64.decode(lines.get(2));
    if (root.length != Hash.BYTES) {
      throw new MalformedNoteException("a root hash has 32 bytes, this has " + root.length);
    }
    return new Checkpoint(
        lines.get(0), new TreeHead(number(lines.get(1)), Hash.of(root)), lines.subList(3, end));
  }

  /** A number in decimal, from 0, without leading zeroes. */
  public static long number(String text) throws MalformedNoteException {
    try {
      if (text.matches("0|[1-9][0-9]*")) {
        return Long.parseLong(text);
      }
    } catch (NumberFormatException e) {
      // More than a long: told below.
    }
    throw new MalformedNoteException("no number from 0 without leading zeroes: " + text);
  }

  /** As it is signed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n');
    text.append(head.size()).append('\n');
    text.append(head.root()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
