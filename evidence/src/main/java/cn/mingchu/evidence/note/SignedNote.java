package cn.mingchu.evidence.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text and signature lines. That they are there proves nothing: ask {@link #isSignedBy}.
 *
 * @param text ends in a newline
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

  /** As many as the reference implementation reads; signed-note asks for 16 or more. */
  private static final int MOST_SIGNATURES = 100;

  public SignedNote {
    if (!text.endsWith("\n") || signatures.isEmpty()) {
      throw new IllegalArgumentException(
          "a note has a text with a newline at its end, and signatures");
    }
    signatures = List.copyOf(signatures);
  }

  /** Reads a note to its last byte. */
  public static SignedNote parse(byte[] bytes) throws MalformedNoteException {
    String note = decode(bytes);
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n") || end + 2 == note.length()) {
      throw new MalformedNoteException("a note is a text, an empty line, and signature lines");
    }
    String[] lines = note.substring(end + 2, note.length() - 1).split("\n", -1);
    if (lines.length > MOST_SIGNATURES) {
      throw new MalformedNoteException(
          "a note has at most 100 signatures, this has " + lines.length);
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines) {
      signatures.add(NoteSignature.parse(line));
    }
    return new SignedNote(note.substring(0, end + 1), signatures);
  }

  private static String decode(byte[] bytes) throws MalformedNoteException {
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] >= 0 && bytes[at] < ' ' && bytes[at] != '\n') {
        throw new MalformedNoteException(
            "a note has no control character, this has %02X at byte %d".formatted(bytes[at], at));
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedNoteException("a note is in UTF-8");
    }
  }

  /** The note as it travels. */
  public byte[] bytes() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature).append('\n'));
    return note.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Whether a line of this key is there, and every line that says to be of it is.
   *
   * <p>signed-note: a signature of a known key that fails to verify spoils the whole note.
   */
  public boolean isSignedBy(VerifierKey key) {
    List<NoteSignature> named = signatures.stream().filter(key::isNamedBy).toList();
    return !named.isEmpty() && named.stream().allMatch(line -> key.verifies(text, line));
  }

  /** With these lines, each in place of the one that its key had. */
  public SignedNote with(Collection<NoteSignature> lines) {
    List<NoteSignature> all = new ArrayList<>(signatures);
    for (NoteSignature line : lines) {
      all.removeIf(old -> old.keyId() == line.keyId() && old.name().equals(line.name()));
      all.add(line);
    }
    return new SignedNote(text, all);
  }
}
