package cn.mingchu.evidence.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * One signature line. It says whose it is; only a {@link VerifierKey} can say whether that is so.
 */
public final class NoteSignature {

  private static final String DASH = "\u2014 ";

  private final String name;
  private final int keyId;
  private final byte[] content;

  NoteSignature(String name, int keyId, byte[] content) {
    this.name = name;
    this.keyId = keyId;
    this.content = content;
  }

  /**
   * Reads one line.
   *
   * @param line without the newline
   */
  public static NoteSignature parse(String line) throws MalformedNoteException {
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !line.startsWith(DASH)) {
      throw new MalformedNoteException("no signature line: " + line);
    }
    byte[] blob = CanonicalBase64.decode(parts[2]);
    if (blob.length <= Integer.BYTES) {
      throw new MalformedNoteException("no signature behind the key ID: " + line);
    }
    return new NoteSignature(
        KeyName.require(parts[1]),
        ByteBuffer.wrap(blob).getInt(),
        Arrays.copyOfRange(blob, Integer.BYTES, blob.length));
  }

  public String name() {
    return name;
  }

  public int keyId() {
    return keyId;
  }

  /** The statement and the signature behind it; a copy. */
  public byte[] content() {
    return content.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteSignature signature
        && keyId == signature.keyId
        && name.equals(signature.name)
        && Arrays.equals(content, signature.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, keyId, Arrays.hashCode(content));
  }

  /** The line without the newline. */
  @Override
  public String toString() {
    byte[] blob =
        ByteBuffer.allocate(Integer.BYTES + content.length).putInt(keyId).put(content).array();
    return DASH + name + " " + CanonicalBase64.encode(blob);
  }
}
