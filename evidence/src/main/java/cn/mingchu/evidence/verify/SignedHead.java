package cn.mingchu.evidence.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A checkpoint as it was found, and who signed it. */
public final class SignedHead {

  private static final int ROOT = 32;

  private final String body;
  private final String origin;
  private final long size;
  private final byte[] root;
  private final List<Line> lines;

  private SignedHead(String body, String origin, long size, byte[] root, List<Line> lines) {
    this.body = body;
    this.origin = origin;
    this.size = size;
    this.root = root;
    this.lines = lines;
  }

  private record Line(String name, String base64) {

    byte[] blob() {
      return Base64.getDecoder().decode(base64);
    }
  }

  /**
   * Reads a checkpoint with its signature lines.
   *
   * @throws UnreadableException if it is none
   */
  public static SignedHead of(byte[] bytes) throws UnreadableException {
    String note = utf8(bytes);
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n")) {
      throw new UnreadableException("no signed note");
    }
    String body = note.substring(0, end + 1);
    String[] said = body.split("\n", -1);
    if (said.length < 4 || !said[1].matches("0|[1-9][0-9]{0,17}") || said[0].isEmpty()) {
      throw new UnreadableException("no checkpoint: " + body.strip());
    }
    byte[] root = base64(said[2]);
    if (root.length != ROOT) {
      throw new UnreadableException("a root hash of " + root.length + " bytes");
    }
    List<Line> lines = new ArrayList<>();
    String signatures = note.substring(end + 2);
    if (signatures.isEmpty()) {
      throw new UnreadableException("no signature");
    }
    for (String line : signatures.substring(0, signatures.length() - 1).split("\n", -1)) {
      String[] parts = line.split(" ", -1);
      if (parts.length != 3 || !parts[0].equals("\u2014") || base64(parts[2]).length < 5) {
        throw new UnreadableException("no signature line: " + line);
      }
      lines.add(new Line(parts[1], parts[2]));
    }
    return new SignedHead(body, said[0], Long.parseLong(said[1]), root, lines);
  }

  private static String utf8(byte[] bytes) throws UnreadableException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.chars().noneMatch(c -> c < ' ' && c != '\n')) {
        return text;
      }
    } catch (CharacterCodingException e) {
      throw new UnreadableException("no UTF-8");
    }
    throw new UnreadableException("a control character in it");
  }

  private static byte[] base64(String text) throws UnreadableException {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new UnreadableException("no Base64: " + text);
    }
    throw new UnreadableException("no Base64 as an encoder writes it: " + text);
  }

  public String origin() {
    return origin;
  }

  /** How many entries the log has. */
  public long size() {
    return size;
  }

  /** Over the entries, with SHA-256; a copy. */
  public byte[] root() {
    return root.clone();
  }

  /** Whether a line of this key is there, and every one that says to be of it is. */
  public boolean isSignedBy(TrustedKey key) {
    boolean found = false;
    for (Line line : lines) {
      if (key.isNamed(line.name(), line.blob())) {
        if (!key.hasSigned(body, line.blob())) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  /** The root over the same entries with SM3 that this key signed; null if it signed none. */
  byte @Nullable [] sm3Root(TrustedKey key) {
    if (key.isOfSm2() && isSignedBy(key)) {
      for (Line line : lines) {
        if (key.isNamed(line.name(), line.blob())) {
          return Arrays.copyOfRange(line.blob(), 4, 4 + ROOT);
        }
      }
    }
    return null;
  }
}
